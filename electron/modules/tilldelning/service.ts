import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { AnvandareId, PostId } from '../../../shared/lib/id.ts';
import type { tilldelningApi } from '../../../shared/modules/tilldelning/api.ts';
import type { TilldelningInnehall } from '../../../shared/modules/tilldelning/schema.ts';
import { getAktRad } from '../akt/repo.ts';
import type { AktEffectContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { findMedarbetare } from '../personal/repo.ts';
import { tilldelningFormat } from '../post/formats.ts';
import { insertPost } from '../post/repo.ts';
import { signatureOf } from '../post/sign.ts';
import {
  findAktNycklar,
  listSparrade,
  listTilldelade,
  putChef,
  putSparr,
  putTilldelning,
  removeSparr,
  removeTilldelning,
} from './repo.ts';

export const tilldelningHandlers: Handlers<typeof tilldelningApi> = {
  async list(ctx, input) {
    const [tilldelade, sparrade, nycklar] = await Promise.all([
      listTilldelade(ctx.register, input.aktId),
      listSparrade(ctx.register, input.aktId),
      findAktNycklar(ctx.register, input.aktId),
    ]);
    return { tilldelade, sparrade, ...nycklar };
  },

  async assign(ctx, input) {
    const { aktId, anvandareId, uppdrag, jav } = input;
    const { namn, sparrade } = await getPerson(ctx, anvandareId);
    if (sparrade.includes(anvandareId)) {
      throw ruleError('Personen är spärrad för akten. Häv spärren först.', 'anvandareId');
    }
    if (jav.relation === 'finns' && jav.beskrivning === '') {
      throw ruleError('Beskriv relationen och varför den inte är jäv.', 'jav.beskrivning');
    }
    await sign(ctx, { handelse: 'tilldelad', person: namn, uppdrag, jav, skal: '' });
    const by = { av: ctx.user.id, at: ctx.now() };
    await ctx.writeRegister((db) => putTilldelning(db, { aktId, anvandareId, uppdrag, forseglad: false }, by));
    await ctx.nycklar.seal(aktId);
    return {};
  },

  async remove(ctx, input) {
    const { aktId, anvandareId, skal } = input;
    const { namn, tilldelade } = await getPerson(ctx, anvandareId);
    assertNotAnsvarig(tilldelade, anvandareId);
    await sign(ctx, { handelse: 'avslutad', person: namn, uppdrag: null, jav: null, skal });
    await ctx.writeRegister((db) => removeTilldelning(db, aktId, anvandareId));
    await ctx.nycklar.rekey(aktId);
    return {};
  },

  async setChef(ctx, input) {
    const { aktId, harNyckel, skal } = input;
    const handelse = harNyckel ? 'chef-med-nyckel' : 'chef-utan-nyckel';
    await sign(ctx, { handelse, person: '', uppdrag: null, jav: null, skal });
    await ctx.writeRegister((db) => putChef(db, aktId, harNyckel));
    await (harNyckel ? ctx.nycklar.seal(aktId) : ctx.nycklar.rekey(aktId));
    return {};
  },

  async block(ctx, input) {
    const { aktId, anvandareId, skal } = input;
    const { namn, tilldelade } = await getPerson(ctx, anvandareId);
    if (anvandareId === ctx.user.id) throw ruleError('Du kan inte spärra dig själv. Be en kollega.', 'anvandareId');
    assertNotAnsvarig(tilldelade, anvandareId);
    await sign(ctx, { handelse: 'sparrad', person: namn, uppdrag: null, jav: null, skal });
    const isTilldelad = tilldelade.some((one) => one.anvandareId === anvandareId);
    await ctx.writeRegister(async (db) => {
      await putSparr(db, aktId, anvandareId, { av: ctx.user.id, at: ctx.now() });
      if (isTilldelad) await removeTilldelning(db, aktId, anvandareId);
    });
    if (isTilldelad) await ctx.nycklar.rekey(aktId);
    return {};
  },

  async unblock(ctx, input) {
    const { aktId, anvandareId, skal } = input;
    const { namn } = await getPerson(ctx, anvandareId);
    await sign(ctx, { handelse: 'sparr-havd', person: namn, uppdrag: null, jav: null, skal });
    await ctx.writeRegister((db) => removeSparr(db, aktId, anvandareId));
    return {};
  },
};

/**
 * Signed first: the akt says why before anything happens. Also in a closed akt, which nothing else is added to: who may
 * open it is decided for as long as it exists.
 */
async function sign(ctx: AktEffectContext, innehall: TilldelningInnehall): Promise<void> {
  const now = ctx.now();
  await ctx.write((akt) =>
    insertPost(akt.akt, tilldelningFormat, {
      id: akt.newId() as PostId,
      personId: null,
      handelse: now,
      ersatter: null,
      innehall,
      soktext: innehall.skal,
      signerad: now,
      signeradAv: signatureOf(akt),
    }),
  );
}

/** @throws NOT_FOUND for somebody who is not on the staff any more */
async function getPerson(ctx: AktEffectContext, id: AnvandareId) {
  const { aktId } = ctx;
  // Through the gate: whoever holds no key learns nothing about who works with the akt.
  return ctx.read(async (_akt, db) => {
    await getAktRad(db, aktId, ctx.user.id);
    const person = await findMedarbetare(db, id);
    if (person === null || person.slutade !== null) {
      throw new AppError('NOT_FOUND', 'Personen finns inte längre i valvet.');
    }
    const sparrade = await listSparrade(db, aktId);
    return {
      namn: person.namn,
      tilldelade: await listTilldelade(db, aktId),
      sparrade: sparrade.map(({ anvandareId }) => anvandareId),
    };
  });
}

function assertNotAnsvarig(tilldelade: Awaited<ReturnType<typeof listTilldelade>>, id: AnvandareId): void {
  if (tilldelade.some((one) => one.anvandareId === id && one.uppdrag === 'ansvarig')) {
    throw ruleError('Personen ansvarar för akten. Ge ansvaret till någon annan först.', 'anvandareId');
  }
}
