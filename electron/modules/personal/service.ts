import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { AnvandareId } from '../../../shared/lib/id.ts';
import { mayGranska, ogranskatOf } from '../../../shared/modules/granskning/rules.ts';
import type { personalApi } from '../../../shared/modules/personal/api.ts';
import { nyckelrollerOf } from '../../../shared/modules/personal/rules.ts';
import type { Roll } from '../../../shared/modules/personal/schema.ts';
import { listAktRader } from '../akt/repo.ts';
import { removeNoter } from '../avbrutet/repo.ts';
import type { RegisterEffectContext } from '../context.ts';
import { isNy } from '../granskning/repo.ts';
import type { Handlers } from '../handlers.ts';
import { listAktIdsOf, listNyckelaktIds, oweNyckel, putTilldelning } from '../tilldelning/repo.ts';
import {
  findMedarbetare,
  insertAnvandare,
  listMedarbetare,
  listRollerOf,
  markSlutat,
  putRoller,
  putSlot,
} from './repo.ts';

const NOT_PRESENT = 'Den nuvarande lösenfrasen stämmer inte. Skriv den en gång till.';
const NOT_HERE = 'Personen finns inte längre i valvet.';

export const personalHandlers: Handlers<typeof personalApi> = {
  async list(ctx) {
    const rader = await listMedarbetare(ctx.register);
    const jag = rader.find(({ id }) => id === ctx.user.id);
    const akter = jag !== undefined && mayGranska(jag) ? await listAktRader(ctx.register, ctx.user.id) : null;
    return rader.map(({ slotId, ...rad }) => {
      const held = ctx.findRollnycklar(slotId);
      const utanNyckel = rad.roller.filter((roll) => !nyckelrollerOf([roll]).every((needed) => held?.includes(needed)));
      return {
        ...rad,
        utanNyckel,
        avslutPagar: rad.slutade !== null && held !== null,
        ogranskat: akter && ogranskatOf(akter, rad.id),
      };
    });
  },

  async invite(ctx, input) {
    const { inloggningsnamn, losenfras, namn, titel, roller, ny } = input;
    const slotId = await ctx.people.add({ login: inloggningsnamn, passphrase: losenfras });
    const anvandareId = ctx.newId() as AnvandareId;
    await ctx.writeRegister(async (db) => {
      const user = { id: anvandareId, namn, titel, inloggningsnamn };
      await insertAnvandare(db, { slotId, user, at: ctx.now(), ny });
      await putRoller(db, anvandareId, roller, { av: ctx.user.id, at: ctx.now() });
    });
    return { anvandareId, ejGivna: await giveKeys(ctx, slotId, roller) };
  },

  async reinvite(ctx, input) {
    const { anvandareId, inloggningsnamn, losenfras } = input;
    const { slotId } = await getPresent(ctx, anvandareId);
    const roller = await ctx.readRegister((db) => listRollerOf(db, anvandareId));
    const fresh = await ctx.people.replace(slotId, { login: inloggningsnamn, passphrase: losenfras });
    await ctx.writeRegister((db) => putSlot(db, anvandareId, { slotId: fresh, inloggningsnamn }));
    const ejGivna = await giveKeys(ctx, fresh, roller);
    return { anvandareId, ejGivna, vantar: await ctx.nycklar.settle() };
  },

  async setRoller(ctx, input) {
    const { anvandareId, roller, ny } = input;
    const { slotId } = await getPresent(ctx, anvandareId);
    if (anvandareId === ctx.user.id && ny !== (await ctx.readRegister((db) => isNy(db, anvandareId)))) {
      throw ruleError('Du kan inte ändra märket på dig själv. Be en kollega.', 'ny');
    }
    const before = await ctx.readRegister((db) => listRollerOf(db, anvandareId));
    await assertStillLed(ctx, anvandareId, roller);
    const kept = nyckelrollerOf(roller);
    const taken = nyckelrollerOf(before).filter((roll) => !kept.includes(roll));
    for (const roll of taken) {
      if (!(await ctx.people.takeRole(slotId, roll))) throw ruleError(OTHERS_ROLE, 'roller');
    }
    await ctx.writeRegister(async (db) => {
      await putRoller(db, anvandareId, roller, { av: ctx.user.id, at: ctx.now() });
      await putSlot(db, anvandareId, { ny });
      for (const roll of taken) await oweNyckel(db, await listNyckelaktIds(db, roll));
    });
    const ejGivna = await giveKeys(ctx, slotId, roller);
    if (taken.length > 0 && (await ctx.nycklar.settle()) === 0) await ctx.people.forgetOlderRoles();
    return { anvandareId, ejGivna };
  },

  async bytLosenfras(ctx, input) {
    try {
      await ctx.people.changePassphrase(input.nuvarande, input.ny);
    } catch (error) {
      // The vault is open and the person known: nothing is given away by saying which of the two was wrong.
      if (error instanceof AppError && error.kod === 'FORBIDDEN') throw new AppError('FORBIDDEN', NOT_PRESENT);
      throw error;
    }
    return {};
  },

  async avsluta(ctx, input) {
    const { anvandareId, eftertradare } = input;
    const leaver = await ctx.readRegister((db) => findMedarbetare(db, anvandareId));
    if (leaver === null) throw new AppError('NOT_FOUND', NOT_HERE);
    if (anvandareId === ctx.user.id) throw ruleError('Du kan inte avsluta dig själv. Be en kollega.', 'anvandareId');
    if (!ctx.people.mayRemove(leaver.slotId)) throw ruleError(OTHERS_ROLE, 'anvandareId');
    if (leaver.slutade === null) {
      await getPresent(ctx, eftertradare, 'eftertradare');
      await assertStillLed(ctx, anvandareId, []);
      await beginLeaving(ctx, { anvandareId, eftertradare });
    }
    const vantar = await ctx.nycklar.settle();
    await ctx.renewVault(leaver.slotId);
    return { klart: true, vantar };
  },
};

const OTHERS_ROLE = 'Personen har en roll som du inte har själv. Be någon med samma roll göra det.';

/** @throws NOT_FOUND for somebody who is not there or has left */
async function getPresent(ctx: RegisterEffectContext, id: AnvandareId, falt = 'anvandareId') {
  const found = await ctx.readRegister((db) => findMedarbetare(db, id));
  if (found === null || found.slutade !== null) throw new AppError('NOT_FOUND', NOT_HERE, [{ falt, mening: NOT_HERE }]);
  return found;
}

/** @returns the roles whose keys this person does not hold and so cannot pass on */
async function giveKeys(ctx: RegisterEffectContext, slotId: string, roller: readonly Roll[]): Promise<Roll[]> {
  const missing: Roll[] = [];
  for (const roll of roller) {
    const [needed] = nyckelrollerOf([roll]);
    if (needed === undefined || ctx.people.hasRole(slotId, needed)) continue;
    if (!(await ctx.people.giveRole(slotId, needed))) missing.push(roll);
  }
  return missing;
}

/** A vault without anybody who answers for it can take in nobody, and without a chef nobody opens what others have left. */
async function assertStillLed(ctx: RegisterEffectContext, id: AnvandareId, roller: readonly Roll[]): Promise<void> {
  const others = (await ctx.readRegister(listMedarbetare)).filter((one) => one.id !== id && one.slutade === null);
  const remains = (roll: Roll) => roller.includes(roll) || others.some((one) => one.roller.includes(roll));
  if (!remains('chef'))
    throw ruleError('Det måste finnas någon som är chef. Ge rollen till någon annan först.', 'roller');
  if (!remains('samordnare')) {
    throw ruleError('Det måste finnas någon som är samordnare. Ge rollen till någon annan först.', 'roller');
  }
}

/** In one commit nobody is assigned any more who has left, and every akt that they could open owes a new key. */
function beginLeaving(
  ctx: RegisterEffectContext,
  { anvandareId, eftertradare }: { readonly anvandareId: AnvandareId; readonly eftertradare: AnvandareId },
): Promise<void> {
  const by = { av: ctx.user.id, at: ctx.now() };
  return ctx.writeRegister(async (db) => {
    const roller = await listRollerOf(db, anvandareId);
    const own = await listAktIdsOf(db, anvandareId);
    const byRole = [];
    for (const roll of nyckelrollerOf(roller)) byRole.push(...(await listNyckelaktIds(db, roll)));
    for (const { aktId, uppdrag } of own) {
      if (uppdrag !== 'ansvarig') continue;
      await putTilldelning(db, { aktId, anvandareId: eftertradare, uppdrag, forseglad: false }, by);
    }
    await oweNyckel(db, [...own.map(({ aktId }) => aktId), ...byRole]);
    await removeNoter(db, anvandareId);
    await markSlutat(db, anvandareId, ctx.now());
  });
}
