import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { AktRead } from '../modules/context.ts';
import { isJourdeposition } from '../modules/jour/deposition.ts';
import { encodeFamiljeord, isFamiljeord, storeFamiljeord } from '../modules/skyddad-uppgift/familjeord.ts';
import { listDeposits, openDeposit, removeDeposit, writeDeposit } from '../vault/deposit.ts';
import { findVarde, putVarde, writeRegister } from './register.ts';
import type { AktRef, Session } from './session.ts';

/** Something in the inbox that could be read, and what it is. */
export interface Deposition {
  readonly n: number;
  readonly slag: 'familjeord' | 'jour';
  readonly value: unknown;
}

/**
 * Takes the family's words into an akt that is being opened, and empties its inbox. The number last taken is stored in
 * the same commit, so that a crash before the removal does nothing twice. What the person on duty has left is a post of
 * the akt, which only a write can sign: from there on the inbox waits for it.
 */
export async function takeDeposits(session: Session, aktId: AktId, ref: AktRef): Promise<void> {
  for (const { n, slag, value } of await readDeposits(session, aktId, ref)) {
    if (slag === 'jour') {
      session.jourposter.add(aktId);
      return;
    }
    await session.pool.transaction(ref, async (akt) => {
      await storeFamiljeord(akt, value, session.now());
      await akt.updateTable('akt').set({ deposition: n }).execute();
    });
    await dropDeposit(session, aktId, n);
  }
}

/** What lies in an inbox and has not been taken, lowest number first; what a crash left behind is removed on the way. */
export async function readDeposits(session: Session, aktId: AktId, ref: AktRef): Promise<Deposition[]> {
  const place = placeOf(session, aktId);
  const numbers = await listDeposits(place);
  if (numbers.length === 0) return [];
  const { hemlig_nyckel: secret, deposition: taken } = await session.pool.use(ref, (akt) =>
    akt.selectFrom('akt').select(['hemlig_nyckel', 'deposition']).executeTakeFirstOrThrow(),
  );
  const found: Deposition[] = [];
  for (const n of numbers) {
    if (n <= taken) {
      await removeDeposit(place, n);
      continue;
    }
    const bytes = await openOrNote(session, aktId, () => openDeposit(place, n, Uint8Array.from(secret)));
    if (bytes === null) continue;
    const value = valueOf(bytes);
    if (isFamiljeord(value)) found.push({ n, slag: 'familjeord', value });
    else if (isJourdeposition(value)) found.push({ n, slag: 'jour', value });
    else await noteUnreadable(session, aktId, 'STORAGE');
  }
  return found;
}

/** Removes a deposit whose content has been committed to the akt. */
export function dropDeposit(session: Session, aktId: AktId, n: number): Promise<void> {
  return removeDeposit(placeOf(session, aktId), n);
}

/** Anybody can put junk into an inbox; it must not keep the akt shut. It stays where it is, and the log says so. */
async function openOrNote(session: Session, aktId: AktId, open: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await noteUnreadable(session, aktId, error.kod);
    return null;
  }
}

export function noteUnreadable(session: Session, aktId: AktId, resultat: string): Promise<void> {
  return session.logg.append({ handling: 'deposition.olaslig', objekt: aktId, fas: 'utfall', resultat });
}

function valueOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
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
      return db.selectFrom('akt').select('id').where('familj', '=', own.familj).where('id', '!=', aktId).execute();
    });
    for (const { id } of targets) await leaveDeposit(session, id as AktId, bytes);
  };
}

/** Leaves something in the inbox of an akt, sealed to whoever holds its key. */
export async function leaveDeposit(session: Session, aktId: AktId, bytes: Uint8Array): Promise<void> {
  const after = await reserveNumber(session, aktId);
  const { generation, publik_nyckel } = await session.pool.use(session.register, (db) =>
    db.selectFrom('akt').select(['generation', 'publik_nyckel']).where('id', '=', aktId).executeTakeFirstOrThrow(),
  );
  const target = { publicKey: Buffer.from(publik_nyckel, 'hex'), generation };
  await writeDeposit(placeOf(session, aktId), target, bytes, after);
  session.akter.delete(aktId);
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
