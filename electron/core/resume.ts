import { z } from 'zod';
import { AppError } from '../../shared/api/errors.ts';
import { AktId } from '../../shared/lib/id.ts';
import { DERIVED_VERSION } from '../modules/akt/derive.ts';
import type { Efterarbete, Efterarbeten, ManyAkterContext } from '../modules/context.ts';
import { tellOthers } from './after-write.ts';
import { abandonAkter, finishAvsikt } from './create-akter.ts';
import type { Session } from './session.ts';
import { sweepTemporary } from './sweep.ts';
import { reconcile } from './write-akt.ts';

const Avsikt = z.object({
  aktIds: z.array(AktId),
  vaxlad: z.boolean(),
  efterarbete: z.object({ slag: z.string(), innehall: z.record(z.string(), z.unknown()) }).nullable(),
});

/**
 * What a crash left, put right at unlock: half-written files are removed, intents before their switch are undone, those
 * after it completed, and akter marked dirty tell others what they owe and get their register row derived anew.
 */
export async function resume(session: Session, context: ManyAkterContext, efterarbeten: Efterarbeten): Promise<void> {
  await sweepTemporary(session.vault.folder);
  const avsikter = await session.pool.use(session.register, (db) =>
    db.selectFrom('avsikt').selectAll().where('klar', 'is', null).orderBy('created_at').execute(),
  );
  for (const { id, innehall } of avsikter) {
    const avsikt = Avsikt.parse(JSON.parse(innehall));
    if (!avsikt.vaxlad) {
      await abandonAkter(session, id, avsikt.aktIds);
    } else if (avsikt.efterarbete !== null) {
      const { aktIds, efterarbete } = avsikt;
      await complete(session, context, efterarbeten, { avsiktId: id, aktIds, efterarbete });
    }
  }
  const stale = await session.pool.use(session.register, (db) =>
    db
      .selectFrom('akt')
      .select(['id', 'smutsig'])
      .where((where) => where.or([where('smutsig', '=', 1), where('harledd_version', '<', DERIVED_VERSION)]))
      .execute(),
  );
  for (const { id, smutsig } of stale) {
    try {
      if (smutsig === 1) await tellOthers(session, id as AktId);
      await reconcile(session, id as AktId);
    } catch (error) {
      // An akt whose key somebody else holds stays "ej avstämd" until that person unlocks; a damaged one says so when opened.
      if (!(error instanceof AppError && (error.kod === 'FORBIDDEN' || error.kod === 'STORAGE'))) throw error;
    }
  }
}

/** The work that follows the making of akter: what others must be told, and what the making itself demanded. */
export async function complete(
  session: Session,
  context: ManyAkterContext,
  efterarbeten: Efterarbeten,
  made: { readonly avsiktId: string; readonly aktIds: readonly AktId[]; readonly efterarbete: Efterarbete },
): Promise<void> {
  const { slag, innehall } = made.efterarbete;
  const work = efterarbeten[slag];
  if (work === undefined) throw new RangeError(`no efterarbete of kind ${slag}`);
  await work(context, innehall);
  for (const aktId of made.aktIds) await tellOthers(session, aktId);
  await finishAvsikt(session, made.avsiktId);
}
