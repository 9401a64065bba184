import { createHash } from 'node:crypto';
import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { AktId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { FlaggId, Utfall } from '../../../shared/modules/logg/flaggor.ts';
import { ordOf } from '../../../shared/modules/logg/handelser.ts';
import { drawSample, type Flaggning, flagMonth, listDays } from '../../../shared/modules/logg/rules.ts';
import type { Flaggpost } from '../../../shared/modules/logg/schema.ts';
import { isHelgdag } from '../arbetsdagar.ts';
import type { LoggContext, LoggWriteContext } from '../context.ts';
import { getManadsstart, isGranskare, listGranskade, listHandelser, readNamn, readTilldelningar } from './repo.ts';

/** @throws FORBIDDEN for everybody but granskare and chef */
export async function assertGranskare(ctx: LoggContext): Promise<void> {
  if (await ctx.readRegister((register) => isGranskare(register, ctx.user.id))) return;
  throw new AppError('FORBIDDEN', 'Loggen läses av den som är granskare eller chef.');
}

/** The flags and the sample of a month with what came of them. What is about an akt hidden from the reviewer is left out. */
export async function listFlaggor(ctx: LoggContext, manad: string): Promise<Flaggpost[]> {
  const found = await flagManad(ctx, manad);
  const { namn, granskade } = await ctx.readRegister(async (register) => ({
    namn: await readNamn(register, ctx.user.id),
    granskade: await listGranskade(register, manad),
  }));
  const done = new Map(granskade.map((row) => [`${row.seq} ${row.flagga}`, row]));
  return found
    .filter(({ aktId }) => !namn.isHidden(aktId))
    .map((one) => {
      const row = done.get(`${one.seq} ${one.flagga}`);
      return {
        flagga: one.flagga,
        seq: one.seq,
        tidpunkt: one.tidpunkt,
        vem: one.anvandare === null ? null : namn.vem(one.anvandare),
        egen: one.anvandare === ctx.user.id,
        aktId: one.aktId as AktId | null,
        kod: namn.kod(one.aktId),
        antal: one.antal,
        granskning:
          row === undefined ? null : { utfall: row.utfall as Utfall, granskad: row.granskad as Tidpunkt, av: row.av },
      };
    });
}

/** Everything to look at in a month, the same at every asking. */
async function flagManad(ctx: LoggContext, manad: string): Promise<Flaggning[]> {
  const handelser = await listHandelser(ctx, manad);
  const tilldelade = await ctx.readRegister(readTilldelningar);
  const seed = await getManadsstart(ctx, manad);
  const flaggor = flagMonth(handelser, {
    slagOf: (handling) => ordOf(handling).slag,
    isTilldelad: (anvandare, aktId, nar) => (tilldelade.get(`${anvandare} ${aktId}`) ?? '9') <= nar,
    isHelgdag,
  });
  const sample = drawSample(listDays(handelser), ({ anvandare, dag }) =>
    createHash('sha256').update(`${seed}\n${ctx.vaultId}\n${anvandare}\n${dag}`).digest('hex'),
  );
  return [...flaggor, ...sample];
}

/**
 * Says what a review came to, in the register and in the log.
 * @throws NOT_FOUND (no such flag), RULE (one's own), CONFLICT (reviewed already)
 */
export async function saveGranskning(
  ctx: LoggWriteContext,
  input: { readonly manad: string; readonly seq: number; readonly flagga: FlaggId; readonly utfall: Utfall },
): Promise<void> {
  const { manad, seq, flagga, utfall } = input;
  const found = (await listFlaggor(ctx, manad)).find((one) => one.seq === seq && one.flagga === flagga);
  if (found === undefined) throw new AppError('NOT_FOUND', 'Det finns inget att granska på den raden.');
  if (found.egen) throw ruleError('Du kan inte granska det du själv har gjort. Låt någon annan göra det.');
  if (found.granskning !== null) throw new AppError('CONFLICT', 'Någon annan har redan granskat den raden.');
  const rad = { handling: 'logg.granskning-utfall', objekt: `${seq}/${flagga}`, resultat: utfall };
  await ctx.writeWithRad(rad, (register) =>
    register
      .insertInto('logg_granskning')
      .values({ id: ctx.newId(), manad, seq, flagga, utfall, granskad: ctx.now(), granskad_av: ctx.user.id })
      .execute(),
  );
}
