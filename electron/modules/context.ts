import type { AktId, BilagaHandtag } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { Dokument } from '../../shared/mallar/define.ts';
import type { Namngiven } from '../../shared/modules/andra-person/schema.ts';
import type { Bilaga } from '../../shared/modules/bilaga/schema.ts';
import type { Loggfel } from '../../shared/modules/logg/schema.ts';
import type { Nyckelroll } from '../../shared/modules/personal/rules.ts';
import type { TagenKopia } from '../../shared/modules/sakerhetskopia/schema.ts';
import type { Anvandare } from '../../shared/modules/valv/api.ts';
import type { DocumentFonts } from '../documents/fonts.ts';
import type { AktSchema } from '../store/akt-schema.ts';
import type { ReadDb, WriteDb } from '../store/dialect.ts';
import type { LoggHuvud, LoggSchema } from '../store/logg.ts';
import type { RegisterSchema } from '../store/register-schema.ts';
import type { People } from '../vault/people.ts';
import type { Bilagefil } from './bilaga/repo.ts';
import type { SlappUt, SparaText, TillUrklipp } from './slapp-ut.ts';

export type AktRead = ReadDb<AktSchema>;
export type AktWrite = WriteDb<AktSchema>;
export type RegisterRead = ReadDb<RegisterSchema>;
export type RegisterWrite = WriteDb<RegisterSchema>;

/** What every handler knows once the vault is open. Time and ids come from here, never from the surroundings. */
export interface OpenContext {
  readonly now: () => Tidpunkt;
  /** 128 random bits in hex. */
  readonly newId: () => string;
  readonly user: Anvandare;
}

export interface RegisterReadContext extends OpenContext {
  readonly register: RegisterRead;
}
export interface RegisterWriteContext extends OpenContext {
  readonly register: RegisterWrite;
}

/** One file that only this person can open. */
export interface OwnDrafts {
  /** Null when there is none, or none that this person's present key opens. */
  readonly read: () => Promise<Uint8Array | null>;
  /** @throws RangeError above 1 MiB */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}
/** What is typed before there is an akt: free text, so the register never meets it. */
export interface OwnDraftContext extends OpenContext {
  readonly ownDrafts: OwnDrafts;
}

/** Who holds which keys. For lists; the gate itself asks nobody. */
export interface KeyRing {
  /** Whether the person holds a key of an akt. */
  readonly holdsKey: (akt: { readonly aktId: AktId; readonly generation: number }) => Promise<boolean>;
  /** The roles whose keys somebody's slot holds; null when the slot opens the vault no more. */
  readonly findRollnycklar: (slotId: string) => readonly Nyckelroll[] | null;
}

/** Reads the attachments of one akt by what their opening gave. */
export interface Bilagelasare {
  readonly open: (fil: Bilagefil) => BilagaHandtag;
  /** @throws NOT_FOUND when it is not open in this akt, STORAGE when the file is damaged or another one */
  readonly read: (
    handtag: BilagaHandtag,
    part: { readonly first: number; readonly count: number },
  ) => Promise<{ readonly bytes: Uint8Array; readonly fler: boolean }>;
}

/** A file that has been encrypted into the vault and waits for its akt to take its key. */
export interface NyBilaga extends Pick<Bilaga, 'id' | 'slag' | 'byte' | 'sha256' | 'filnamn' | 'platsuppgifter'> {
  readonly key: Uint8Array;
}

export interface AktReadContext extends RegisterReadContext, KeyRing {
  readonly aktId: AktId;
  readonly akt: AktRead;
  readonly bilagor: Bilagelasare;
}
export interface AktWriteContext extends RegisterReadContext {
  readonly aktId: AktId;
  /** Who the core has made sure of as the second person of this call; null when it brought nobody. */
  readonly andraPerson: Namngiven | null;
  readonly akt: AktWrite;
}

/** Reads with a short hold on the files, so that nothing waits for them while a dialogue or a printer is awaited. */
export interface BriefAccess extends OpenContext {
  readonly readRegister: <T>(fn: (register: RegisterRead) => Promise<T>) => Promise<T>;
}

/** Who holds which keys. Every change is in force when it resolves, or is owed and carried out at the next unlock. */
export interface Nycklar {
  /** Seals an akt to everyone who shall hold it, as the register says. @throws FORBIDDEN without its key */
  readonly seal: (aktId: AktId) => Promise<void>;
  /** Gives an akt a new key. @throws FORBIDDEN without its key */
  readonly rekey: (aktId: AktId) => Promise<void>;
  /**
   * Carries out all that is owed and can be done by this person.
   * @returns how many akter wait for somebody else
   */
  readonly settle: () => Promise<number>;
}

/** What the person on duty reaches: one page of an akt at a time, and its inbox. */
export interface Jouratkomst {
  /** Null when there is no page. @throws FORBIDDEN without the role's key, STORAGE when the page is damaged */
  readonly readPage: (aktId: AktId) => Promise<Uint8Array | null>;
  /** Leaves something in an akt that this person need not be able to open. */
  readonly leave: (aktId: AktId, bytes: Uint8Array) => Promise<void>;
}

/** Short changes of the register with no surrounding transaction. */
export interface RegisterEffectContext extends BriefAccess {
  readonly writeRegister: <T>(fn: (register: RegisterWrite) => Promise<T>) => Promise<T>;
  readonly people: People;
  readonly nycklar: Nycklar;
  readonly jour: Jouratkomst;
  readonly tillUrklipp: TillUrklipp;
  readonly sparaText: SparaText;
}

/** What a backup came to, and where the register and the log stood in it. */
export interface KopieratValv extends TagenKopia {
  readonly raknare: number;
  readonly loggSeq: number;
}

/** A job on the whole vault. */
export interface RegisterJobContext extends RegisterEffectContext {
  readonly signal: AbortSignal;
  readonly progress: (klart: number, av: number) => void;
  /**
   * Removes a slot, renews the root key and the register, and asks for the vault to be locked: the last step when
   * somebody leaves for good, after which nothing of the old keys is in use.
   */
  readonly renewVault: (leaver: string) => Promise<void>;
  /**
   * Copies the vault into a new folder inside `mapp` and checks the copy; asks for the folder when `mapp` is empty.
   * @param plats.fortsatt goes on in the folder that this job had begun before a lock
   * @throws AppError RULE at `mapp`, CANCELLED, STORAGE; nothing of the copy is left then, unless the vault locks
   */
  readonly copyVault: (plats: { readonly mapp: string; readonly fortsatt: boolean }) => Promise<KopieratValv>;
}

/** An effect lets things out through `slappUt` alone. */
export interface AktEffectContext extends BriefAccess {
  readonly aktId: AktId;
  readonly andraPerson: Namngiven | null;
  readonly nycklar: Nycklar;
  readonly write: <T>(fn: (context: AktWriteContext) => Promise<T>) => Promise<T>;
  readonly writeRegister: <T>(fn: (register: RegisterWrite) => Promise<T>) => Promise<T>;
  readonly read: <T>(fn: (akt: AktRead, register: RegisterRead) => Promise<T>) => Promise<T>;
  readonly slappUt: SlappUt;
  /** Writes the akt's page for the person on duty anew, or takes it away when there shall be none. */
  readonly saveJouroversikt: () => Promise<void>;
  readonly tillUrklipp: TillUrklipp;
}

/** A job: long, reports how far it is, stops when `signal` says so, and writes in short transactions. */
export interface AktJobContext extends BriefAccess {
  readonly aktId: AktId;
  readonly fonts: () => Promise<DocumentFonts>;
  readonly signal: AbortSignal;
  readonly progress: (klart: number, av: number) => void;
  readonly read: <T>(fn: (akt: AktRead, register: RegisterRead) => Promise<T>) => Promise<T>;
  readonly write: <T>(fn: (akt: AktWrite) => Promise<T>) => Promise<T>;
  /**
   * Encrypts a file that the person chooses; `insert` puts it into the akt, and it is there when that is committed.
   * @param sokvag empty where the system's dialog is to ask
   * @throws AppError RULE at `sokvag`, CANCELLED, STORAGE; nothing of it is left then
   */
  readonly takeBilaga: <T>(sokvag: string, insert: (akt: AktWrite, fil: NyBilaga) => Promise<T>) => Promise<T>;
}

/** A line that a handler adds to the log by itself, beside the attempt and the outcome of its call. */
export interface EgenLoggrad {
  readonly handling: string;
  readonly objekt: string | null;
  readonly resultat: string;
}

/** What recomputing the log came to: see `core/logg-provning.ts`. */
export interface Loggkontroll {
  readonly manader: number;
  readonly huvud: LoggHuvud;
  readonly fel: Loggfel | null;
}

/** The log beside the register. Others write to it meanwhile, so it is held for one statement at a time. */
export interface LoggContext extends BriefAccess {
  readonly vaultId: string;
  /** Oldest first. */
  readonly listManader: () => Promise<string[]>;
  /** Reads each file of a month, oldest first. @throws NOT_FOUND when there is no such month */
  readonly readLogg: <T>(manad: string, fn: (logg: ReadDb<LoggSchema>) => Promise<T>) => Promise<T[]>;
  readonly loggHead: () => Promise<LoggHuvud>;
  readonly klockaBakat: () => readonly { readonly tidpunkt: Tidpunkt; readonly sekunder: number }[];
  /** Whether this person passes the gate of an akt. */
  readonly mayOpen: (aktId: AktId) => Promise<boolean>;
}
export interface LoggWriteContext extends LoggContext {
  /** A line of the log, and then one transaction of the register: what the log does not know of does not count. */
  readonly writeWithRad: <T>(rad: EgenLoggrad, fn: (register: RegisterWrite) => Promise<T>) => Promise<T>;
}
export interface LoggEffectContext extends LoggContext {
  /** Prints a sheet that belongs to no akt, and says so in the log. */
  readonly printBlad: (
    dokument: Dokument,
    rad: Pick<EgenLoggrad, 'handling' | 'objekt'>,
  ) => Promise<'skickad' | 'avbruten' | 'ingen-skrivare'>;
}
export interface LoggJobContext extends LoggContext {
  /** @throws AppError CANCELLED */
  readonly verifyLogg: () => Promise<Loggkontroll>;
}

/** What a new akt is made of; `fill` runs in the transaction that creates it and is told the code. */
export interface NyAkt {
  readonly aktId: AktId;
  readonly slag: 'aktualisering' | 'personakt';
  readonly roll: 'vuxen' | 'barn' | null;
  readonly fill: (akt: AktWrite, koder: ReadonlyMap<AktId, string>) => Promise<void>;
}

/** Work on existing akter that belongs to the making of new ones; after a crash it is carried out again. */
export interface Efterarbete {
  /** Which noun's `efterarbeten` entry carries it out. */
  readonly slag: string;
  /** Ids and codes only: it lies in the register. */
  readonly innehall: Readonly<Record<string, unknown>>;
}

/** Several akter, each of which passes the gate by itself. */
export interface ManyAkterContext extends BriefAccess {
  /**
   * Makes akt files and then gives them their numbers in one register commit, which is the switch. After a crash before
   * the switch nothing of them is left; after it the `efterarbete` is carried out at the next unlock.
   */
  readonly createAkter: (
    akter: readonly NyAkt[],
    options?: { readonly familj?: boolean; readonly efterarbete?: Efterarbete },
  ) => Promise<{ familj: string | null; koder: ReadonlyMap<AktId, string> }>;
  readonly readAkt: <T>(aktId: AktId, fn: (akt: AktRead) => Promise<T>) => Promise<T>;
  readonly writeAkt: <T>(aktId: AktId, fn: (akt: AktWrite) => Promise<T>) => Promise<T>;
}

/** What follows the switch, by `slag`. Must do nothing the second time. */
export type Efterarbeten = Readonly<
  Record<string, (context: ManyAkterContext, innehall: Readonly<Record<string, unknown>>) => Promise<void>>
>;
