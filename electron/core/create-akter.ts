import { rm } from 'node:fs/promises';
import type { AktId } from '../../shared/lib/id.ts';
import { datumOf } from '../../shared/lib/tid.ts';
import { deriveRad, type HarleddRad } from '../modules/akt/derive.ts';
import type { AktWrite, Efterarbete, NyAkt } from '../modules/context.ts';
import { putTilldelning } from '../modules/tilldelning/repo.ts';
import type { AktSchema } from '../store/akt-schema.ts';
import type { WriteDb } from '../store/dialect.ts';
import { createScopedDb } from '../store/dialect.ts';
import { AKT_MIGRATIONS } from '../store/histories.ts';
import { migrate } from '../store/migrate.ts';
import type { RegisterSchema } from '../store/register-schema.ts';
import { removeDatabase } from '../store/rekey-copy.ts';
import type { AktFiles } from '../vault/akt-keys.ts';
import { aktPath, sidecarPath } from '../vault/paths.ts';
import type { Holder } from '../vault/sidecar.ts';
import { type AktHead, appendAndring, changeBy, FIRST_HEAD } from './akt-chain.ts';
import { writeRegister } from './register.ts';
import type { Session } from './session.ts';
import { derivedColumns } from './write-akt.ts';

interface Made {
  readonly ny: NyAkt;
  readonly kod: string;
  readonly files: AktFiles;
  readonly rad: HarleddRad;
  readonly head: AktHead;
}

export interface CreateOptions {
  readonly familj?: boolean;
  readonly efterarbete?: Efterarbete;
}

/**
 * Makes akter. Order: the register writes down the intent; each file and its sidecar are written and synced; one
 * register commit gives all numbers and is the switch. Before it, a crash leaves only files that the intent names, and
 * the next unlock removes them. Numbers are gapless because nothing but this commit takes them, and because calls that
 * make akter wait for each other.
 */
export async function createAkter(
  session: Session,
  akter: readonly NyAkt[],
  options: CreateOptions = {},
): Promise<{ avsiktId: string; familj: string | null; koder: ReadonlyMap<AktId, string> }> {
  const avsiktId = session.newId();
  const { register, pool } = session;
  const innehall = { aktIds: akter.map(({ aktId }) => aktId), vaxlad: false, efterarbete: options.efterarbete ?? null };
  await writeRegister(pool, register, 'avsikt.skapad', (db) =>
    db
      .insertInto('avsikt')
      .values({
        id: avsiktId,
        slag: 'skapa-akter',
        innehall: JSON.stringify(innehall),
        created_at: session.now(),
        klar: null,
      })
      .execute(),
  );
  const numbers = await pool.use(
    register,
    async (db) =>
      new Map((await db.selectFrom('nummer').selectAll().execute()).map(({ serie, nasta }) => [serie, nasta])),
  );
  const draw = createDraw(numbers, session.now());
  const familj = options.familj === true ? draw('F') : null;
  const koder = new Map(akter.map(({ aktId, slag }) => [aktId, draw(slag === 'aktualisering' ? 'A' : 'G')] as const));
  try {
    const made: Made[] = [];
    for (const ny of akter) made.push(await makeFile(session, ny, familj, koder));
    await writeRegister(pool, register, 'akt.skapad', async (db) => {
      for (const ett of made) await insertRow(session, db, ett, familj);
      for (const [serie, nasta] of numbers) await putNumber(db, serie, nasta);
      await db
        .updateTable('avsikt')
        .set({
          innehall: JSON.stringify({ ...innehall, vaxlad: true }),
          klar: options.efterarbete === undefined ? session.now() : null,
        })
        .where('id', '=', avsiktId)
        .execute();
    });
    return { avsiktId, familj, koder };
  } catch (error) {
    await abandonAkter(session, avsiktId, innehall.aktIds);
    throw error;
  }
}

/** Removes what an intent that never reached its switch has left, and closes the intent. */
export async function abandonAkter(session: Session, avsiktId: string, aktIds: readonly AktId[]): Promise<void> {
  for (const aktId of aktIds) {
    const { file } = aktPath(session.vault.folder, aktId, 1);
    await session.pool.whileClosed(file, () => removeDatabase(file));
    await rm(sidecarPath(session.vault.folder, aktId, 1).file, { force: true });
  }
  await finishAvsikt(session, avsiktId);
}

export function finishAvsikt(session: Session, avsiktId: string): Promise<unknown> {
  return writeRegister(session.pool, session.register, 'avsikt.klar', (db) =>
    db.updateTable('avsikt').set({ klar: session.now() }).where('id', '=', avsiktId).execute(),
  );
}

async function makeFile(
  session: Session,
  ny: NyAkt,
  familj: string | null,
  koder: ReadonlyMap<AktId, string>,
): Promise<Made> {
  const files = await session.vault.createAktFiles(ny.aktId, firstHolders(session, ny));
  const kod = koder.get(ny.aktId);
  if (kod === undefined) throw new RangeError('an akt was given no code');
  const derived = await session.pool.create({ file: files.file, key: files.fileKey }, async (raw) => {
    await migrate(raw, AKT_MIGRATIONS);
    const { db } = createScopedDb<AktSchema>(raw);
    return db.transaction().execute((trx) => firstPage(trx as AktWrite));
  });
  await files.writeSidecar();
  return { ny, kod, files, ...derived };

  async function firstPage(akt: AktWrite): Promise<Pick<Made, 'rad' | 'head'>> {
    const oppnad = session.now();
    const { aktId, slag, roll } = ny;
    const secret = Buffer.from(files.aktSecret);
    await akt
      .insertInto('akt')
      .values({
        id: 1,
        akt_id: aktId,
        slag,
        roll,
        kod: kod ?? '',
        familj,
        hemlig_nyckel: secret,
        oppnad,
        ...FIRST_HEAD,
        deposition: 0,
        avslutad: null,
      })
      .execute();
    await ny.fill(akt, koder);
    const head = await appendAndring(akt, { ...changeBy(session, 'akt.skapad'), tidpunkt: oppnad });
    return { rad: await deriveRad(akt, oppnad), head };
  }
}

/** What comes in lies open to all who take in reports, until it has become somebody's akt. */
function firstHolders({ vault }: Session, ny: NyAkt): Holder[] {
  const holders = vault.defaultHolders();
  return ny.slag === 'aktualisering' ? [...holders, vault.roleHolder('intake')] : holders;
}

/** Whoever makes an akt answers for it until somebody else is assigned. */
async function insertRow(
  session: Session,
  db: WriteDb<RegisterSchema>,
  made: Made,
  familj: string | null,
): Promise<void> {
  const { id: anvandareId } = session.user;
  const at = session.now();
  await insertAktRow(session, db, made, familj);
  const tilldelning = { aktId: made.ny.aktId, anvandareId, uppdrag: 'ansvarig', forseglad: true } as const;
  await putTilldelning(db, tilldelning, { av: anvandareId, at });
}

function insertAktRow(
  session: Session,
  db: WriteDb<RegisterSchema>,
  made: Made,
  familj: string | null,
): Promise<unknown> {
  return db
    .insertInto('akt')
    .values({
      id: made.ny.aktId,
      kod: made.kod,
      slag: made.ny.slag,
      generation: made.files.generation,
      publik_nyckel: Buffer.from(made.files.aktPublicKey).toString('hex'),
      familj,
      roll: made.ny.roll,
      ansvarig: session.user.id,
      oppnad: session.now(),
      ...derivedColumns(made.rad, made.head),
    })
    .execute();
}

async function putNumber(db: WriteDb<RegisterSchema>, serie: string, nasta: number): Promise<void> {
  await db
    .insertInto('nummer')
    .values({ serie, nasta })
    .onConflict((conflict) => conflict.column('serie').doUpdateSet({ nasta }))
    .execute();
}

/** Codes: A-2026-0131 an aktualisering (numbered by year), G-044 a personakt, F-012 a family group. */
function createDraw(
  numbers: Map<string, number>,
  now: Parameters<typeof datumOf>[0],
): (slag: 'A' | 'G' | 'F') => string {
  const year = datumOf(now).slice(0, 4);
  return (slag) => {
    const serie = slag === 'A' ? `A-${year}` : slag;
    const number = numbers.get(serie) ?? 1;
    numbers.set(serie, number + 1);
    return `${serie}-${String(number).padStart(slag === 'A' ? 4 : 3, '0')}`;
  };
}
