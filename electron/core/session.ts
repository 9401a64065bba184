import type { CoreEvent } from '../../shared/api/events.ts';
import type { AktId, BilagaHandtag } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { Roll } from '../../shared/modules/personal/schema.ts';
import type { Anvandare } from '../../shared/modules/valv/api.ts';
import type { Bilagefil } from '../modules/bilaga/repo.ts';
import type { AktSchema } from '../store/akt-schema.ts';
import type { DbRef, Pool } from '../store/pool.ts';
import type { RegisterSchema } from '../store/register-schema.ts';
import type { Kdf } from '../vault/argon2.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { Logg } from './logg.ts';
import type { Turns } from './turns.ts';

/** The file of an akt and its key. */
export type AktRef = DbRef<AktSchema>;

/** Everything that exists while the vault is open, and only then. It ends with the process. */
export interface Session {
  readonly vault: OpenVault;
  readonly pool: Pool;
  readonly register: DbRef<RegisterSchema>;
  readonly logg: Logg;
  readonly user: Anvandare;
  /** What the user is on the unit, as the register said at unlocking. */
  readonly roller: readonly Roll[];
  /** Whether somebody shall look at what the user signs; nobody changes that of themselves. */
  readonly ny: boolean;
  /** Argon2id cost of the slots of new people; calibrated when undefined. */
  readonly kdf: Kdf | undefined;
  readonly now: () => Tidpunkt;
  readonly newId: () => string;
  readonly emit: (event: CoreEvent) => void;
  /** Akter that have been opened and compared with the register since unlocking; opening a key costs a key agreement. */
  readonly akter: Map<AktId, AktRef>;
  /** Of these, the ones whose register row carries the mark of a write that has not ended. */
  readonly marked: Set<AktId>;
  /** Akter in whose inbox the person on duty has left something that is to be signed into them. */
  readonly jourposter: Set<AktId>;
  /** Attachments that somebody has opened here, by what they are read by. */
  readonly bilagehandtag: Map<BilagaHandtag, { readonly aktId: AktId; readonly fil: Bilagefil }>;
  /** A write of an akt is several commits, which must not mix with those of another write. */
  readonly turns: Turns;
}
