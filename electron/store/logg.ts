import { createHash } from 'node:crypto';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { ReadDb, WriteDb } from './dialect.ts';

/** `forsok` is committed before anything happens or leaves; `utfall` afterwards. */
export type LoggFas = 'forsok' | 'utfall';

/** What is logged: who did what to which object. Codes and ids only, never case data. */
export interface LoggHandelse {
  /** Wall clock. */
  readonly tidpunkt: Tidpunkt;
  /** Whole milliseconds of a clock that nobody can set, counted from the start of the process. */
  readonly monoton: number;
  readonly anvandare: string;
  readonly handling: string;
  readonly objekt: string | null;
  readonly fas: LoggFas;
  /** A closed code such as an error code; null while it is not known. */
  readonly resultat: string | null;
}

/** A place in the chain. The numbers run on over the months. */
export interface LoggHuvud {
  readonly seq: number;
  /** SHA-256, 64 lower-case hex digits. */
  readonly hash: string;
}

/** Rows of a monthly log file; see migrations/logg. */
export interface LoggSchema {
  start: { id: number; seq: number; hash: string };
  logg: LoggRad;
}
export interface LoggRad extends LoggHandelse, LoggHuvud {}

/**
 * What a check found. `forstaFel` is the first number that is not as it was written: `andrad` (changed, inserted or
 * swapped), `saknas` (removed), `avkortad` (everything from there on is gone), `start` (the file does not continue
 * the month before).
 */
export type LoggProvning =
  | { readonly ok: true; readonly huvud: LoggHuvud }
  | { readonly ok: false; readonly forstaFel: number; readonly orsak: 'andrad' | 'saknas' | 'avkortad' | 'start' };

/** Before the first entry of the first month. */
export const LOGG_BORJAN: LoggHuvud = { seq: 0, hash: '0'.repeat(64) };

const PAGE = 5000;

/** Begins a new month. @param before the head of the month before; LOGG_BORJAN when there was none */
export async function startLogg(db: WriteDb<LoggSchema>, before: LoggHuvud): Promise<void> {
  await db.insertInto('start').values({ id: 1, seq: before.seq, hash: before.hash }).execute();
}

/**
 * Adds one entry to the chain: one statement when the last place is known, so that it needs no transaction around it.
 * @param known the last place; a wrong one is refused by the file
 * @returns its place, which is the new head
 */
export async function appendLogg(
  db: WriteDb<LoggSchema>,
  handelse: LoggHandelse,
  known?: LoggHuvud,
): Promise<LoggHuvud> {
  const last = known ?? (await getLoggHuvud(db));
  const seq = last.seq + 1;
  const row = storable(handelse);
  const hash = hashOf(last.hash, seq, row);
  await db
    .insertInto('logg')
    .values({ ...row, seq, hash })
    .execute();
  return { seq, hash };
}

/** The last place of the chain; that of the month before while the month is empty. */
export async function getLoggHuvud(db: ReadDb<LoggSchema>): Promise<LoggHuvud> {
  const last = await db.selectFrom('logg').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last ?? (await getStart(db));
}

/** What a month of the log is checked against. */
export interface LoggKrav {
  /** Places known from register, header, paper or the month after; the file must reach them and agree with them. */
  readonly heads?: readonly LoggHuvud[];
  /** The head of the month before. */
  readonly before?: LoggHuvud;
  /** Told how far it has come, some thousand entries at a time. What it throws ends the check. */
  readonly reached?: (seq: number) => void;
}

/**
 * Recomputes a month. A chain alone shows accidents and clumsy hands; who holds the key can recompute it all, and is
 * found only by a head that was kept elsewhere.
 */
export async function verifyLogg(db: ReadDb<LoggSchema>, krav: LoggKrav = {}): Promise<LoggProvning> {
  const start = await getStart(db);
  const { before } = krav;
  if (before !== undefined && !isSame(start, before)) return { ok: false, forstaFel: before.seq + 1, orsak: 'start' };
  const stray = await db.selectFrom('logg').select('seq').where('seq', '<=', start.seq).limit(1).executeTakeFirst();
  if (stray !== undefined) return { ok: false, forstaFel: stray.seq, orsak: 'andrad' };
  const disagrees = disagreement(krav.heads ?? []);
  if (disagrees(start)) return { ok: false, forstaFel: start.seq, orsak: 'andrad' };
  let last = start;
  for (;;) {
    const rows = await db
      .selectFrom('logg')
      .selectAll()
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const seq = last.seq + 1;
      if (row.seq !== seq) return { ok: false, forstaFel: seq, orsak: 'saknas' };
      if (row.hash !== hashOf(last.hash, seq, row)) return { ok: false, forstaFel: seq, orsak: 'andrad' };
      last = { seq, hash: row.hash };
      if (disagrees(last)) return { ok: false, forstaFel: seq, orsak: 'andrad' };
    }
    krav.reached?.(last.seq);
    if (rows.length < PAGE) break;
  }
  const isShort = (krav.heads ?? []).some(({ seq }) => seq > last.seq);
  return isShort ? { ok: false, forstaFel: last.seq + 1, orsak: 'avkortad' } : { ok: true, huvud: last };
}

/** Whether a place is one of the known ones and yet another. */
function disagreement(heads: readonly LoggHuvud[]): (place: LoggHuvud) => boolean {
  const known = Map.groupBy(heads, ({ seq }) => seq);
  return (place) => known.get(place.seq)?.some((head) => !isSame(head, place)) === true;
}

/** Half a surrogate pair is stored as another character than the one that was hashed; so it is replaced before both. */
function storable({ tidpunkt, monoton, anvandare, handling, objekt, fas, resultat }: LoggHandelse): LoggHandelse {
  return {
    tidpunkt,
    monoton,
    anvandare: anvandare.toWellFormed(),
    handling: handling.toWellFormed(),
    objekt: objekt?.toWellFormed() ?? null,
    fas,
    resultat: resultat?.toWellFormed() ?? null,
  };
}

/** SHA-256 over the previous hash (32 bytes) and the entry as JSON with sorted keys. */
function hashOf(previous: string, seq: number, handelse: LoggHandelse): string {
  const { anvandare, fas, handling, monoton, objekt, resultat, tidpunkt } = handelse;
  const canonical = JSON.stringify({ anvandare, fas, handling, monoton, objekt, resultat, seq, tidpunkt });
  return createHash('sha256').update(previous, 'hex').update(canonical).digest('hex');
}

/** Where the month begins: the head of the month before. */
export async function getStart(db: ReadDb<LoggSchema>): Promise<LoggHuvud> {
  return db.selectFrom('start').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow();
}

function isSame(a: LoggHuvud, b: LoggHuvud): boolean {
  return a.seq === b.seq && a.hash === b.hash;
}
