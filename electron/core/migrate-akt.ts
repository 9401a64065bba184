import { rm } from 'node:fs/promises';
import type { AktId } from '../../shared/lib/id.ts';
import { type Migrations, needsMigration } from '../store/migrate.ts';
import { migrateCopy } from '../store/migrate-copy.ts';
import { removeDatabase } from '../store/rekey-copy.ts';
import { fromBase64 } from '../vault/encoding.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { aktPath, sidecarPath } from '../vault/paths.ts';
import type { Holder, Sidecar } from '../vault/sidecar.ts';
import { writeRegister } from './register.ts';
import type { AktRef, Session } from './session.ts';

/**
 * A lazily migrated akt is a new generation: the copy becomes the akt when the register says so, and not before.
 * Everybody who held the old generation holds the new one.
 * @returns the akt as it is to be used from now on
 */
export async function migrateIfOlder(
  session: Session,
  place: { readonly aktId: AktId; readonly generation: number },
  ref: AktRef,
  migrations: Migrations,
): Promise<AktRef> {
  const { pool, vault } = session;
  if (!(await pool.withRaw(ref, (raw) => needsMigration(raw, migrations)))) return ref;
  const { aktId, generation } = place;
  const next = generation + 1;
  const target = aktPath(vault.folder, aktId, next).file;
  // What a crash left behind was never named by the register, so it is nobody's akt.
  await pool.whileClosed(target, () => rm(target, { force: true }));
  await migrateCopy(pool, ref, target, migrations);
  const sidecar = await vault.readSidecar(aktId, generation);
  const akt = { aktId, generation: next, fileKey: ref.key, publicKey: fromBase64(sidecar.publicKey) };
  await vault.writeSidecar(akt, holdersOf(vault, sidecar));
  await writeRegister(pool, session.register, 'akt.migrerad', (db) =>
    db.updateTable('akt').set({ generation: next }).where('id', '=', aktId).execute(),
  );
  await pool.whileClosed(ref.file, () => removeDatabase(ref.file));
  await rm(sidecarPath(vault.folder, aktId, generation).file, { force: true });
  return { file: target, key: ref.key };
}

/** The holders of a sidecar with the public keys that the header has for them now; those who have left fall away. */
function holdersOf(vault: OpenVault, sidecar: Sidecar): Holder[] {
  const found = sidecar.holders.map(({ kind, id }): Holder | null => {
    if (kind !== 'role') return vault.findHolder(id);
    const roll = vault.header().roles.find(({ role }) => role === id);
    return roll === undefined ? null : { kind, id, generation: roll.generation, publicKey: fromBase64(roll.publicKey) };
  });
  return found.filter((holder) => holder !== null);
}
