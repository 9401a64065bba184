import type { AktId } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { TagenKopia } from '../../shared/modules/sakerhetskopia/schema.ts';
import type { Anvandare } from '../../shared/modules/valv/api.ts';
import type { DocumentFonts } from '../documents/fonts.ts';
import type { AktSchema } from '../store/akt-schema.ts';
import type { ReadDb, WriteDb } from '../store/dialect.ts';
import type { RegisterSchema } from '../store/register-schema.ts';
import type { SlappUt } from './slapp-ut.ts';

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

export interface AktReadContext extends RegisterReadContext {
  readonly aktId: AktId;
  readonly akt: AktRead;
}
export interface AktWriteContext extends AktReadContext {
  readonly akt: AktWrite;
}

/** Reads with a short hold on the files, so that nothing waits for them while a dialogue or a printer is awaited. */
export interface BriefAccess extends OpenContext {
  readonly readRegister: <T>(fn: (register: RegisterRead) => Promise<T>) => Promise<T>;
}

/** An effect lets things out through `slappUt` alone. */
export interface AktEffectContext extends BriefAccess {
  readonly aktId: AktId;
  readonly read: <T>(fn: (akt: AktRead, register: RegisterRead) => Promise<T>) => Promise<T>;
  readonly slappUt: SlappUt;
}

/** A job: long, reports how far it is, stops when `signal` says so, and writes in short transactions. */
export interface AktJobContext extends BriefAccess {
  readonly aktId: AktId;
  readonly fonts: () => Promise<DocumentFonts>;
  readonly signal: AbortSignal;
  readonly progress: (klart: number, av: number) => void;
  readonly read: <T>(fn: (akt: AktRead, register: RegisterRead) => Promise<T>) => Promise<T>;
  readonly write: <T>(fn: (akt: AktWrite) => Promise<T>) => Promise<T>;
}

/** What a backup came to, and where the register and the log stood in it. */
export interface KopieratValv extends TagenKopia {
  readonly raknare: number;
  readonly loggSeq: number;
}

/** A job on the whole vault. */
export interface RegisterJobContext extends BriefAccess {
  readonly writeRegister: <T>(fn: (register: RegisterWrite) => Promise<T>) => Promise<T>;
  /**
   * Copies the vault into a new folder inside `mapp` and checks the copy; asks for the folder when `mapp` is empty.
   * @throws AppError RULE at `mapp`, CANCELLED, STORAGE; nothing of the copy is left then
   */
  readonly copyVault: (mapp: string) => Promise<KopieratValv>;
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
