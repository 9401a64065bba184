import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { AktRead, RegisterRead } from '../modules/context.ts';
import { AKT_MIGRATIONS } from '../store/histories.ts';
import type { Migrations } from '../store/migrate.ts';
import { aktPath } from '../vault/paths.ts';
import { verifyAkt } from './akt-chain.ts';
import { takeDeposits } from './deposits.ts';
import { migrateIfOlder } from './migrate-akt.ts';
import type { AktRef, Session } from './session.ts';

const OLDER =
  'Akten är äldre än registret: en gammal fil har lagts tillbaka. Ta fram säkerhetskopian innan du skriver i den.';
const OTHER =
  'Akten stämmer inte med registret. Den har ändrats utanför programmet. Kontakta den som ansvarar för systemet.';

/**
 * The gate of one akt. Whoever holds no key gets the same answer as for an akt that does not exist.
 * @param migrations for tests of a later history; the shipped one otherwise
 * @throws AppError FORBIDDEN, or STORAGE when the file is damaged, older than the register or from the future
 */
export async function openAkt(
  session: Session,
  aktId: AktId,
  migrations: Migrations = AKT_MIGRATIONS,
): Promise<AktRef> {
  const known = session.akter.get(aktId);
  if (known !== undefined) return known;
  // One at a time: a write between reading the register and opening the akt would look like one from outside.
  return session.turns.take(`oppna ${aktId}`, () => openFirst(session, aktId, migrations));
}

async function openFirst(session: Session, aktId: AktId, migrations: Migrations): Promise<AktRef> {
  const known = session.akter.get(aktId);
  if (known !== undefined) return known;
  const row = await session.pool.use(session.register, (db) =>
    db
      .selectFrom('akt')
      .leftJoin('sparr', (join) =>
        join.onRef('sparr.akt_id', '=', 'akt.id').on('sparr.anvandare_id', '=', session.user.id),
      )
      .select(['generation', 'raknare', 'huvud', 'smutsig'])
      .where('id', '=', aktId)
      .where('sparr.akt_id', 'is', null)
      .executeTakeFirst(),
  );
  const key = row === undefined ? null : await session.vault.openAktKey(aktId, row.generation);
  if (row === undefined || key === null) {
    throw new AppError('FORBIDDEN', 'Du har inte tillgång till akten, eller så finns den inte.');
  }
  const found: AktRef = { file: aktPath(session.vault.folder, aktId, row.generation).file, key };
  // Before anything is done to it: an older file put back must stay what it is.
  await compareWithRegister(session, found, row);
  const ref = await migrateIfOlder(session, { aktId, generation: row.generation }, found, migrations);
  await session.pool.use(ref, verifyAkt);
  await takeDeposits(session, aktId, ref);
  if (row.smutsig === 1) session.marked.add(aktId);
  session.akter.set(aktId, ref);
  return ref;
}

/** A dirty mark excuses an akt that is one write ahead of the register, and nothing else. */
async function compareWithRegister(
  session: Session,
  ref: AktRef,
  row: { raknare: number; huvud: string; smutsig: number },
): Promise<void> {
  const akt = await session.pool.use(ref, (db) =>
    db.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow(),
  );
  if (akt.raknare < row.raknare) throw new AppError('STORAGE', OLDER);
  const excused = row.smutsig === 1 && akt.raknare === row.raknare + 1;
  const same = akt.raknare === row.raknare && akt.huvud === row.huvud;
  if (!same && !excused) throw new AppError('STORAGE', OTHER);
}

/** Reads an akt with the register beside it. */
export async function readAkt<T>(
  session: Session,
  aktId: AktId,
  fn: (akt: AktRead, register: RegisterRead) => Promise<T>,
): Promise<T> {
  const read = (ref: AktRef) =>
    session.pool.use(ref, (akt) => session.pool.use(session.register, (register) => fn(akt, register)));
  const ref = await openAkt(session, aktId);
  try {
    return await read(ref);
  } catch (error) {
    // A new key has moved the akt while the reading waited for its file.
    const moved = session.akter.get(aktId);
    if (moved === undefined || moved.file === ref.file) throw error;
    return read(moved);
  }
}
