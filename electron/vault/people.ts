import { AppError } from '../../shared/api/errors.ts';
import { asFileKey, FILE_KEY_BYTES, type FileKey } from '../store/key.ts';
import { calibrateKdf, type Kdf } from './argon2.ts';
import { refusal } from './fault.ts';
import { type Header, type RollId, signHeader } from './header.ts';
import { writeHeaderCopies } from './header-file.ts';
import { createKeyPair } from './hpke.ts';
import { checkPassphrase } from './passphrase.ts';
import { registerPath } from './paths.ts';
import { equalBytes, hkdf } from './primitives.ts';
import { changeSlotPassphrase, openSlotSecret, passphraseKey, type Root } from './slot.ts';
import {
  findSlotOf,
  isLoginTaken,
  withNewRoot,
  withoutOlderRoles,
  withoutRole,
  withoutSlot,
  withRole,
  withSlot,
} from './staff.ts';
import { keysOf, updateHeader, type VaultState } from './vault-state.ts';

const OTHERS_ROLE = 'Personen har en roll som du inte har. Be någon som har samma roll att avsluta personen.';

/** What somebody at this keyboard has chosen for themselves. */
export interface Newcomer {
  readonly login: string;
  readonly passphrase: string;
  /** Only for tests; else calibrated on this machine. */
  readonly kdf?: Kdf;
}

/** The register of the generation to come: the copy that is to be put under the new key. */
export interface NextRegister {
  readonly file: string;
  readonly key: FileKey;
  readonly vantandeSecret: Uint8Array;
}

/** The people of an open vault. Everything is written into the header, one change after the other. */
export interface People {
  /**
   * Makes a slot for somebody who has just typed login and passphrase. It opens the register, and no akt.
   * @returns the slot's id
   * @throws AppError VALIDATION at `inloggningsnamn` or `losenfras`
   */
  add(person: Newcomer): Promise<string>;
  /** As `add`, in the place of a slot whose passphrase is forgotten: that one opens nothing of the new header. */
  replace(slotId: string, person: Newcomer): Promise<string>;
  /** Whose login and passphrase these are, for work that needs two; null when they open no slot. Runs Argon2id. */
  identify(login: string, passphrase: string): Promise<string | null>;
  /**
   * Puts the own slot under another passphrase. Copies of the old header still open with the old one.
   * @param kdf only for tests; else calibrated on this machine and never below what the slot had
   * @throws AppError FORBIDDEN when `old` is wrong, VALIDATION when `next` is weak
   */
  changePassphrase(old: string, next: string, kdf?: Kdf): Promise<void>;
  hasRole(slotId: string, role: RollId): boolean;
  /** Gives a role. @returns false when this person does not hold it, and so cannot pass it on */
  giveRole(slotId: string, role: RollId): Promise<boolean>;
  /**
   * Takes a role, and gives those who stay a new key pair for it. What was sealed to the old one must be sealed anew.
   * @returns false when this person does not hold it
   */
  takeRole(slotId: string, role: RollId): Promise<boolean>;
  /** Forgets earlier secrets of roles, when everything has been sealed anew. */
  forgetOlderRoles(): Promise<void>;
  /**
   * Whether this person holds every role that a slot holds, and so may remove it.
   */
  mayRemove(slotId: string): boolean;
  /**
   * Removes a slot for good and renews the root key, the roles that the slot held and the register's key.
   * @param prepare must have made the next register, whole and synced, when it resolves: the header that names it is
   *   the switch, and until then everything is as before
   * @throws AppError FORBIDDEN when the slot holds a role that this person does not
   */
  remove(slotId: string, prepare: (next: NextRegister) => Promise<void>): Promise<void>;
}

export function createPeople(state: VaultState): People {
  const { folder, random } = state;
  const slotOf = async ({ login, passphrase, kdf }: Newcomer) => {
    checkPassphrase(passphrase, [login]);
    const id = Buffer.from(random(16)).toString('hex');
    return { id, login, passphrase, kdf: kdf ?? (await calibrateKdf()), random };
  };
  const assertFree = (login: string) => {
    if (!isLoginTaken(state.header, login)) return;
    const mening = 'Inloggningsnamnet är upptaget. Välj ett annat.';
    throw new AppError('VALIDATION', mening, [{ falt: 'inloggningsnamn', mening }]);
  };
  return {
    async add(person) {
      assertFree(person.login);
      const slot = await slotOf(person);
      await updateHeader(state, (header) => withSlot(header, keysOf(state), slot));
      return slot.id;
    },
    async replace(slotId, person) {
      const slot = await slotOf(person);
      await updateHeader(state, async (header) => {
        const without = withoutSlot(header, slotId);
        if (isLoginTaken(without, person.login)) assertFree(person.login);
        return withSlot(without, keysOf(state), slot);
      });
      return slot.id;
    },
    identify: (login, passphrase) => findSlotOf(state.header, login, passphrase),
    hasRole: (slotId, role) => rolesOf(slotId).includes(role),
    giveRole: (slotId, role) => tryUpdate((header) => withRole(header, keysOf(state), role, slotId)),
    takeRole: (slotId, role) => tryUpdate((header) => withoutRole(header, keysOf(state), role, slotId, random)),
    changePassphrase: (old, next, kdf) => changePassphrase(state, old, next, kdf),
    forgetOlderRoles: () => updateHeader(state, async (header) => withoutOlderRoles(header)),
    mayRemove: (slotId) => rolesOf(slotId).every((role) => rolesOf(keysOf(state).slotId).includes(role)),
    remove: (slotId, prepare) => renewRoot(state, slotId, prepare),
  };

  function rolesOf(slotId: string): RollId[] {
    return state.header.roles
      .filter(({ holders }) => holders.some((one) => one.slotId === slotId))
      .map(({ role }) => role);
  }

  /** @returns false when there is nothing to write */
  async function tryUpdate(change: (header: Header) => Promise<Header | null>): Promise<boolean> {
    let done = true;
    await updateHeader(state, async (header) => {
      const next = await change(header);
      done = next !== null;
      return next ?? header;
    });
    return done;
  }

  function renewRoot(vault: VaultState, leaver: string, prepare: (next: NextRegister) => Promise<void>): Promise<void> {
    const turn = vault.queue.then(async () => {
      const keys = keysOf(vault);
      const vrk = Uint8Array.from(random(32));
      const vantande = await createKeyPair(random);
      const next = await withNewRoot(vault.header, keys, { leaver, vrk, vantande: vantande.publicKey, random });
      if (next === null) throw new AppError('FORBIDDEN', OTHERS_ROLE);
      const { generation } = next.register;
      const key = registerKeyOf(vault.header.vaultId, vrk, generation);
      await prepare({ file: registerPath(folder, generation).file, key, vantandeSecret: vantande.secretKey });
      const signed = signHeader({ ...next, generation: vault.header.generation + 1 }, vrk);
      await writeHeaderCopies(folder, signed);
      vault.header = signed;
      vault.keys = { ...keys, vrk };
    });
    vault.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** The key of one generation of the register. */
export function registerKeyOf(vaultId: string, vrk: Uint8Array, generation: number): FileKey {
  return asFileKey(hkdf(vrk, Buffer.from(vaultId, 'hex'), `register/${generation}`, FILE_KEY_BYTES));
}

async function changePassphrase(state: VaultState, old: string, next: string, kdf?: Kdf): Promise<void> {
  const { slotId, secretKey, vrk } = keysOf(state);
  checkPassphrase(next);
  const chosen = kdf ?? (await calibrateKdf());
  await updateHeader(state, async (header) => {
    const slot = header.slots.find((candidate) => candidate.id === slotId);
    const kek = slot === undefined ? null : await passphraseKey(header, slot, old);
    const opened = slot === undefined || kek === null ? null : openSlotSecret(header.vaultId, slot, kek);
    if (slot === undefined || opened === null || !equalBytes(opened.key, secretKey)) throw refusal();
    const root: Root = { vaultId: header.vaultId, vrk, vrkGeneration: header.vrkGeneration };
    const cost = kdf ?? higher(chosen, slot.kdf ?? chosen);
    const input = { passphrase: next, kdf: cost, random: state.random };
    const changed = await changeSlotPassphrase(root, slot, secretKey, input);
    return { ...header, slots: header.slots.map((other) => (other.id === slotId ? changed : other)) };
  });
}

function higher(a: Kdf, b: Kdf): Kdf {
  return { m: Math.max(a.m, b.m), t: Math.max(a.t, b.t), p: Math.max(a.p, b.p) };
}
