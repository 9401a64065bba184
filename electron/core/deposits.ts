import type { AktId } from '../../shared/lib/id.ts';
import type { AktRead } from '../modules/context.ts';
import { encodeFamiljeord, storeFamiljeord } from '../modules/skyddad-uppgift/familjeord.ts';
import { listDeposits, openDeposit, removeDeposit, writeDeposit } from '../vault/deposit.ts';
import type { AktRef, Session } from './session.ts';

/**
 * Takes what others have left for an akt into the akt, and empties its inbox. The number last taken is stored in the
 * same commit, so that a crash before the removal does nothing twice.
 */
export async function takeDeposits(session: Session, aktId: AktId, ref: AktRef): Promise<void> {
  const place = placeOf(session, aktId);
  const numbers = await listDeposits(place);
  if (numbers.length === 0) return;
  const { hemlig_nyckel: secret, deposition: taken } = await session.pool.use(ref, (akt) =>
    akt.selectFrom('akt').select(['hemlig_nyckel', 'deposition']).executeTakeFirstOrThrow(),
  );
  for (const n of numbers) {
    if (n > taken) {
      const bytes = await openDeposit(place, n, Uint8Array.from(secret));
      await session.pool.transaction(ref, async (akt) => {
        await storeFamiljeord(akt, bytes, session.now());
        await akt.updateTable('akt').set({ deposition: n }).execute();
      });
    }
    await removeDeposit(place, n);
  }
}

/** Leaves this akt's protected words with every other akt of the family, whoever may read those. */
export async function depositFamiljeord(session: Session, aktId: AktId, akt: AktRead): Promise<() => Promise<void>> {
  const bytes = await encodeFamiljeord(akt, aktId);
  return async () => {
    const targets = await session.pool.use(session.register, async (db) => {
      const own = await db.selectFrom('akt').select('familj').where('id', '=', aktId).executeTakeFirst();
      if (own === undefined || own.familj === null) return [];
      return db
        .selectFrom('akt')
        .select(['id', 'generation', 'publik_nyckel'])
        .where('familj', '=', own.familj)
        .where('id', '!=', aktId)
        .execute();
    });
    for (const { id, generation, publik_nyckel } of targets) {
      await writeDeposit(placeOf(session, id), { publicKey: Buffer.from(publik_nyckel, 'hex'), generation }, bytes);
      session.akter.delete(id as AktId);
    }
  };
}

function placeOf(session: Session, aktId: string) {
  return { folder: session.vault.folder, vaultId: session.vault.vaultId, aktId };
}
