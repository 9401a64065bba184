import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError, ruleError } from '../../shared/api/errors.ts';
import type { AktId, BilagaHandtag, BilagaId } from '../../shared/lib/id.ts';
import { endsAs, slagOfBytes } from '../../shared/modules/bilaga/filtyp.ts';
import { BILAGESLAG_NAMN } from '../../shared/modules/bilaga/namn.ts';
import { hasPlatsuppgifter, PLATS_BYTES } from '../../shared/modules/bilaga/platsuppgifter.ts';
import { type Bilageslag, MOST_BILAGA_BYTES } from '../../shared/modules/bilaga/schema.ts';
import { type Bilagefil, hasBilaga } from '../modules/bilaga/repo.ts';
import type { AktWrite, Bilagelasare, NyBilaga } from '../modules/context.ts';
import { type BilagaPlace, createBilaganyckel, readBilaga, removeBilaga, writeBilaga } from '../vault/bilaga.ts';
import { countSegments } from '../vault/stream.ts';
import { readAkt } from './akt-file.ts';
import type { Host } from './host.ts';
import { writeRegister } from './register.ts';
import type { RunningJob } from './run-job.ts';
import { meterOf } from './sakerhetskopia/meter.ts';
import { jobError } from './sakerhetskopia/place.ts';
import type { Session } from './session.ts';
import { writeAkt } from './write-akt.ts';

const TOLD = {
  avbrutet: 'Bilagan lades inte till: du avbröt. Inget är ändrat i akten.',
  disk: 'Bilagan gick inte att spara. Kontrollera att filen är kvar och att datorns disk har utrymme.',
};
const NOT_CHOSEN = 'Ingen fil är vald. Inget är ändrat i akten.';
const WHOLE_PATH = 'Skriv hela sökvägen till filen.';
const NOT_FOUND = 'Filen finns inte eller går inte att läsa. Kontrollera sökvägen.';
const EMPTY = 'Filen är tom. Välj en annan fil.';
const TOO_LARGE = 'Filen är större än 50 MB. Dela upp den i flera filer.';
const OTHER_KIND = 'Programmet tar bara emot PDF, JPEG och PNG, och filen är något annat. Spara den som PDF först.';
const LIES = (slag: Bilageslag) =>
  `Filens namn stämmer inte med innehållet, som är ${BILAGESLAG_NAMN[slag]}. Kontrollera att det är rätt fil och ge den rätt filändelse.`;
const CLOSED = 'Bilagan är inte öppen längre. Stäng den och öppna den igen.';

/** So many attachments may be open at once; the one that was opened first closes for another. */
const MOST_OPEN = 20;
/** Keys of the register's notes of attachments that are being added. */
const NOTE = 'bilaga.paborjad.';

/** Lets whoever has opened an attachment of this akt read it until the lock. */
export function bilagelasare(session: Session, aktId: AktId): Bilagelasare {
  const { bilagehandtag } = session;
  return {
    open(fil) {
      const handtag = session.newId() as BilagaHandtag;
      const [oldest] = bilagehandtag.keys();
      if (bilagehandtag.size >= MOST_OPEN && oldest !== undefined) bilagehandtag.delete(oldest);
      bilagehandtag.set(handtag, { aktId, fil });
      return handtag;
    },
    async read(handtag, part) {
      const found = bilagehandtag.get(handtag);
      if (found === undefined || found.aktId !== aktId) throw new AppError('NOT_FOUND', CLOSED);
      const bytes = await readBilaga(placeOf(session, found.fil.id), found.fil, part);
      return { bytes, fler: part.first + part.count < countSegments(found.fil.byte) };
    },
  };
}

/**
 * Encrypts a file into an attachment of an akt. Order: the register notes which attachment is on its way; its file is
 * written and synced; the commit of the akt that takes its key is the switch. What a crash left before that, the note
 * names, and the next unlock of somebody with the akt's key removes it.
 * @param sokvag typed; empty where the system's dialog is to ask
 * @param insert puts it into the akt
 * @throws AppError RULE at `sokvag` for a file that may not become one, CANCELLED, STORAGE; nothing of it is left then
 */
export async function takeBilaga<T>(
  { session, host, aktId }: { readonly session: Session; readonly host: Host; readonly aktId: AktId },
  job: RunningJob & { readonly handling: string },
  sokvag: string,
  insert: (akt: AktWrite, fil: NyBilaga) => Promise<T>,
): Promise<T> {
  const file = await chooseFile(host, sokvag);
  const source = await openSource(file);
  try {
    const { byte, start } = source;
    const slag = assertSlag(path.basename(file), start);
    const id = session.newId() as BilagaId;
    const key = createBilaganyckel();
    await note(session, aktId, id);
    try {
      const options = meterOf(job, byte);
      const digest = await writeBilaga(placeOf(session, id), key, piecesOf(source.handle), options);
      job.signal.throwIfAborted();
      const platsuppgifter = hasPlatsuppgifter(slag, start);
      const ny: NyBilaga = { id, key, slag, ...digest, filnamn: nameOf(file), platsuppgifter };
      const value = await writeAkt(session, aktId, job.handling, (akt) => insert(akt, ny));
      await crossOut(session, id);
      return value;
    } catch (error) {
      // The commit may have been made all the same: the akt knows.
      await settle(session, aktId, id).catch(() => undefined);
      throw jobError(error, job.signal, TOLD);
    }
  } finally {
    await source.handle.close();
  }
}

/** Removes what attachments whose adding was cut off have left, as far as this person can tell that it is nobody's. */
export async function sweepBilagor(session: Session): Promise<void> {
  const notes = await session.pool.use(session.register, (db) =>
    db.selectFrom('varde').selectAll().where('nyckel', 'like', `${NOTE}%`).execute(),
  );
  for (const { nyckel, varde } of notes) {
    try {
      await settle(session, varde as AktId, nyckel.slice(NOTE.length) as BilagaId);
    } catch (error) {
      // An akt whose key somebody else holds, or a damaged one, cannot say whether it names the file.
      if (!(error instanceof AppError && (error.kod === 'FORBIDDEN' || error.kod === 'STORAGE'))) throw error;
    }
  }
}

/** Keeps the file if the akt names it, removes it otherwise, and forgets the note. */
async function settle(session: Session, aktId: AktId, id: BilagaId): Promise<void> {
  if (!(await readAkt(session, aktId, (akt) => hasBilaga(akt, id)))) await removeBilaga(placeOf(session, id));
  await crossOut(session, id);
}

function note({ pool, register }: Session, aktId: AktId, id: BilagaId): Promise<unknown> {
  return writeRegister(pool, register, 'bilaga.paborjad', (db) =>
    db
      .insertInto('varde')
      .values({ nyckel: `${NOTE}${id}`, varde: aktId })
      .execute(),
  );
}

function crossOut({ pool, register }: Session, id: BilagaId): Promise<unknown> {
  return writeRegister(pool, register, 'bilaga.avslutad', (db) =>
    db.deleteFrom('varde').where('nyckel', '=', `${NOTE}${id}`).execute(),
  );
}

function placeOf({ vault: { folder, vaultId } }: Session, id: Bilagefil['id']): BilagaPlace {
  return { folder, vaultId, id };
}

async function chooseFile(host: Host, sokvag: string): Promise<string> {
  const chosen = sokvag === '' ? (await host.chooseOpen())?.sokvag : sokvag;
  if (chosen === undefined) throw new AppError('CANCELLED', NOT_CHOSEN);
  if (!path.isAbsolute(chosen)) throw ruleError(WHOLE_PATH, 'sokvag');
  return chosen;
}

interface Source {
  readonly handle: FileHandle;
  readonly byte: number;
  /** As much as tells what it is and what it says of itself. */
  readonly start: Uint8Array;
}

async function openSource(file: string): Promise<Source> {
  // Looked at first: opening a pipe would wait for ever.
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw ruleError(NOT_FOUND, 'sokvag');
  if (found.size === 0) throw ruleError(EMPTY, 'sokvag');
  if (found.size > MOST_BILAGA_BYTES) throw ruleError(TOO_LARGE, 'sokvag');
  const handle = await open(file, 'r').catch(() => {
    throw ruleError(NOT_FOUND, 'sokvag');
  });
  try {
    const start = Buffer.alloc(Math.min(found.size, PLATS_BYTES));
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    return { handle, byte: found.size, start: start.subarray(0, bytesRead) };
  } catch {
    await handle.close();
    throw ruleError(NOT_FOUND, 'sokvag');
  }
}

function assertSlag(name: string, start: Uint8Array): Bilageslag {
  const slag = slagOfBytes(start);
  if (slag === null) throw ruleError(OTHER_KIND, 'sokvag');
  if (!endsAs(name, slag)) throw ruleError(LIES(slag), 'sokvag');
  return slag;
}

/** The whole file, and no more of it than an attachment may hold, should it grow meanwhile. */
async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  let byte = 0;
  for await (const piece of handle.createReadStream({ start: 0, autoClose: false })) {
    byte += (piece as Buffer).length;
    if (byte > MOST_BILAGA_BYTES) throw ruleError(TOO_LARGE, 'sokvag');
    yield piece as Buffer;
  }
}

/** What the file was called, without what would disturb a line of text. */
function nameOf(file: string): string {
  return path.basename(file).normalize('NFC').replaceAll(/\p{C}/gu, '').slice(0, 255);
}
