import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { AktRead } from '../modules/context.ts';
import { encodeFamiljeord, storeFamiljeord } from '../modules/skyddad-uppgift/familjeord.ts';
import { listDeposits, openDeposit, removeDeposit, writeDeposit } from '../vault/deposit.ts';
import { findVarde, putVarde, writeRegister } from './register.ts';
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
      const bytes = await openOrNote(session, aktId, () => openDeposit(place, n, Uint8Array.from(secret)));
      if (bytes === null) continue;
      await session.pool.transaction(ref, async (akt) => {
        await storeFamiljeord(akt, bytes, session.now());
        await akt.updateTable('akt').set({ deposition: n }).execute();
      });
    }
    await removeDeposit(place, n);
  }
}

/** Anybody can put junk into an inbox; it must not keep the akt shut. It stays where it is, and the log says so. */
async function openOrNote(session: Session, aktId: AktId, open: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await session.logg.append({ handling: 'deposition.olaslig', objekt: aktId, fas: 'utfall', resultat: error.kod });
    return null;
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
      const after = await reserveNumber(session, id);
      const target = { publicKey: Buffer.from(publik_nyckel, 'hex'), generation };
      await writeDeposit(placeOf(session, id), target, bytes, after);
      session.akter.delete(id as AktId);
    }
  };
}

/**
 * An inbox that has been emptied would begin again at 1, which its akt has already taken and would throw away unread. The
 * register is what every depositor can write, so it counts; a number that a crash left unused is no loss.
 * @returns the highest number given before
 */
function reserveNumber(session: Session, aktId: string): Promise<number> {
  const nyckel = `deposition.${aktId}`;
  return writeRegister(session.pool, session.register, 'akt.deposition', async (register) => {
    const before = Number((await findVarde(register, nyckel)) ?? 0);
    await putVarde(register, nyckel, String(before + 1));
    return before;
  });
}

function placeOf(session: Session, aktId: string) {
  return { folder: session.vault.folder, vaultId: session.vault.vaultId, aktId };
}
