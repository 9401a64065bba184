import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import { AldreTillstand } from '../../../shared/modules/sakerhetskopia/schema.ts';
import { findAldreTillstand, putAldreTillstand } from '../../modules/sakerhetskopia/repo.ts';
import { LOGG_BORJAN, type LoggHuvud, type LoggSchema } from '../../store/logg.ts';
import type { DbRef } from '../../store/pool.ts';
import { isAuthenticManifest } from '../../vault/manifest.ts';
import { listManadsfiler, loggRef } from '../logg-files.ts';
import { readRegisterHead, writeRegister } from '../register.ts';
import type { Session } from '../session.ts';
import { type Ankare, readAnkare, writeAnkare } from './ankare.ts';
import { findRestored, forgetRestored } from './restore-copy.ts';

/**
 * Whether the vault that has just been opened is an older state: restored from a backup, or older than this computer
 * remembers it. Found once, it stays in the register until somebody acknowledges it. Before anything is logged.
 * @param ankarFil null: this computer remembers nothing
 */
export async function findOlderState(session: Session, ankarFil: string | null): Promise<AldreTillstand | null> {
  const { vault, pool, register, logg } = session;
  const known = await pool.use(register, findAldreTillstand);
  const restored = await findRestored(vault.folder);
  if (restored === null && known !== null) return AldreTillstand.parse(JSON.parse(known));
  const manifest = restored === 'damaged' ? null : restored;
  const isOurs = manifest !== null && isAuthenticManifest(manifest, vault.manifestKey());
  const ankare = ankarFil === null ? null : await readAnkare(ankarFil, vault.vaultId);
  const end = await logg.head();
  const comparison = ankare === null ? null : await compare(session, ankare, end);
  if (restored === null && (comparison === null || comparison === 'same')) return null;
  const found: AldreTillstand = {
    kopia: restored !== null,
    fran: isOurs ? manifest.tagen : await endOf(session, end),
    saknas: missing(comparison, ankare, end),
    osaker: restored !== null && !isOurs,
  };
  await writeRegister(pool, register, 'sakerhetskopia.aldre', (db) => putAldreTillstand(db, JSON.stringify(found)));
  if (restored !== null) await forgetRestored(vault.folder);
  await logg.append({
    handling: 'sakerhetskopia.aldre-tillstand',
    objekt: null,
    fas: 'utfall',
    resultat: found.saknas === null ? null : String(found.saknas),
  });
  return found;
}

/** Remembers on this computer how far the vault has come. */
export async function rememberState(session: Session, ankarFil: string | null): Promise<void> {
  if (ankarFil === null) return;
  const { vault, pool, register, logg } = session;
  const { raknare } = await pool.use(register, readRegisterHead);
  const { seq: loggSeq, hash: loggHash } = await logg.head();
  const { generation } = vault.header();
  await writeAnkare(ankarFil, { vaultId: vault.vaultId, generation, raknare, loggSeq, loggHash });
}

/** `behind`: the log ends before the place that is remembered. `other`: it has gone another way, or lacks nothing. */
type Comparison = 'same' | 'behind' | 'other';

async function compare(session: Session, ankare: Ankare, end: LoggHuvud): Promise<Comparison> {
  if (end.seq < ankare.loggSeq) return 'behind';
  if ((await hashAt(session, ankare.loggSeq)) !== ankare.loggHash) return 'other';
  const { raknare } = await session.pool.use(session.register, readRegisterHead);
  return raknare < ankare.raknare || session.vault.header().generation < ankare.generation ? 'other' : 'same';
}

function missing(comparison: Comparison | null, ankare: Ankare | null, end: LoggHuvud): number | null {
  if (comparison === 'behind' && ankare !== null) return ankare.loggSeq - end.seq;
  return comparison === 'same' ? 0 : null;
}

async function hashAt(session: Session, seq: number): Promise<string | null> {
  if (seq === LOGG_BORJAN.seq) return LOGG_BORJAN.hash;
  for (const month of (await listMonths(session)).toReversed()) {
    const found = await session.pool.use(month, async (db) => {
      const row = await db.selectFrom('logg').select('hash').where('seq', '=', seq).executeTakeFirst();
      return row ?? db.selectFrom('start').select('hash').where('seq', '=', seq).executeTakeFirst();
    });
    if (found !== undefined) return found.hash;
  }
  return null;
}

/** When the last entry was written; the day of the vault itself when there is none. */
async function endOf(session: Session, end: LoggHuvud): Promise<Tidpunkt> {
  for (const month of (await listMonths(session)).toReversed()) {
    const row = await session.pool.use(month, (db) =>
      db.selectFrom('logg').select('tidpunkt').where('seq', '=', end.seq).executeTakeFirst(),
    );
    if (row !== undefined) return row.tidpunkt;
  }
  return session.vault.header().createdAt;
}

async function listMonths({ pool, register, vault }: Session): Promise<DbRef<LoggSchema>[]> {
  return (await listManadsfiler(pool, register)).map((one) => loggRef(vault.folder, one));
}
