import { vaultClosed } from './fault.ts';
import { type Header, signHeader } from './header.ts';
import { writeHeaderCopies } from './header-file.ts';
import type { Random } from './primitives.ts';
import type { SlotKeys } from './slot.ts';

/** What an open vault is made of. */
export interface VaultState {
  header: Header;
  keys: SlotKeys | null;
  queue: Promise<void>;
  readonly folder: string;
  readonly random: Random;
}

/** @throws AppError LOCKED when the vault has been closed */
export function keysOf(state: VaultState): SlotKeys {
  if (state.keys === null) throw vaultClosed();
  return state.keys;
}

/** Changes the header one writer at a time; what is written is a new, signed generation in both copies. */
export function updateHeader(state: VaultState, change: (header: Header) => Promise<Header>): Promise<void> {
  const turn = state.queue.then(async () => {
    const changed = await change(state.header);
    const next = signHeader({ ...changed, generation: state.header.generation + 1 }, keysOf(state).vrk);
    await writeHeaderCopies(state.folder, next);
    state.header = next;
  });
  state.queue = turn.catch(() => undefined);
  return turn;
}
