import { createHash } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import { syncFolder } from '../store/atomic-file.ts';
import type { ReadDb, WriteDb } from '../store/dialect.ts';
import { REGISTER_MIGRATIONS } from '../store/histories.ts';
import { checkFile } from '../store/integrity.ts';
import { migrate, needsMigration } from '../store/migrate.ts';
import { copyClosed } from '../store/migrate-copy.ts';
import type { DbRef, Pool } from '../store/pool.ts';
import type { RegisterSchema } from '../store/register-schema.ts';
import { storageError } from '../store/storage-error.ts';
import type { OpenVault } from '../vault/open-vault.ts';

export type RegisterRef = DbRef<RegisterSchema>;

const OLDER = 'Registret är äldre än valvet: en gammal fil har lagts tillbaka. Ta fram rätt säkerhetskopia.';
const START = { raknare: 0, huvud: '0'.repeat(64) };

/** Makes the register of a new vault. `fill` writes its first rows. */
export async function createRegister(
  pool: Pool,
  vault: OpenVault,
  fill: (register: WriteDb<RegisterSchema>) => Promise<void>,
): Promise<RegisterRef> {
  const ref: RegisterRef = { file: vault.registerFile(), key: vault.registerKey() };
  // It gets its name when it is whole: a header without a register is a vault that was never born.
  const unborn: RegisterRef = { file: `${ref.file}.ny`, key: ref.key };
  await rm(unborn.file, { force: true });
  await pool.create(unborn, (raw) => migrate(raw, REGISTER_MIGRATIONS));
  await writeRegister(pool, unborn, 'valv.skapat', fill);
  await pool.whileClosed(unborn.file, () => rename(unborn.file, ref.file));
  await syncFolder(path.dirname(ref.file));
  return ref;
}

/**
 * Opens the register: examined whole, migrated after a verified copy when it is older, and compared with the anchor that
 * the header has held since the last clean lock.
 * @throws AppError STORAGE when it is damaged, from the future, or older than the anchor
 */
export async function openRegister(pool: Pool, vault: OpenVault): Promise<RegisterRef> {
  const ref: RegisterRef = { file: vault.registerFile(), key: vault.registerKey() };
  if ((await checkFile(pool, ref)).length > 0) throw storageError('skadad');
  if (await pool.withRaw(ref, (raw) => needsMigration(raw, REGISTER_MIGRATIONS))) {
    await keepCopy(pool, ref, `${ref.file}.fore-${REGISTER_MIGRATIONS.length}`);
    await pool.withRaw(ref, (raw) => migrate(raw, REGISTER_MIGRATIONS));
  }
  const { raknare } = await pool.use(ref, readRegisterHead);
  if (raknare < vault.header().anchor.registerCounter) throw new AppError('STORAGE', OLDER);
  return ref;
}

/** A copy that a crash has left from the same migration is the older one, and so the one to keep. */
async function keepCopy(pool: Pool, ref: RegisterRef, target: string): Promise<void> {
  if ((await stat(target).catch(() => null)) === null) await copyClosed(pool, ref, target);
}

/**
 * One transaction in the register: the change, the counter and the head, so that an older register shows.
 * @param after when given, what is committed waits for it, and is rolled back when it rejects
 */
export function writeRegister<T>(
  pool: Pool,
  ref: RegisterRef,
  handling: string,
  fn: (register: WriteDb<RegisterSchema>) => Promise<T>,
  after?: Promise<void>,
): Promise<T> {
  return pool.transaction(ref, async (register) => {
    const [value, before] = await Promise.all([fn(register), readRegisterHead(register)]);
    const raknare = before.raknare + 1;
    const huvud = createHash('sha256').update(`${before.huvud}\n${raknare}\n${handling}`).digest('hex');
    await putVarde(register, 'huvud', JSON.stringify({ raknare, huvud }));
    await after;
    return value;
  });
}

/** Counter and head of the register as it stands. */
export async function readRegisterHead(register: ReadDb<RegisterSchema>): Promise<{ raknare: number; huvud: string }> {
  const text = await findVarde(register, 'huvud');
  return text === null ? START : (JSON.parse(text) as typeof START);
}

export async function findVarde(register: ReadDb<RegisterSchema>, nyckel: string): Promise<string | null> {
  const row = await register.selectFrom('varde').select('varde').where('nyckel', '=', nyckel).executeTakeFirst();
  return row?.varde ?? null;
}

export async function putVarde(register: WriteDb<RegisterSchema>, nyckel: string, varde: string): Promise<void> {
  await register
    .insertInto('varde')
    .values({ nyckel, varde })
    .onConflict((conflict) => conflict.column('nyckel').doUpdateSet({ varde }))
    .execute();
}
