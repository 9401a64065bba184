import { create } from 'zustand';
import type { SkyddsaktApi } from '../../shared/api/api.ts';
import type { Reply } from '../../shared/api/errors.ts';
import type { ValvLage } from '../../shared/modules/valv/api.ts';
import { windowBridge } from './bridge.ts';
import { createClient } from './client.ts';
import { messageOf } from './fel.ts';
import { client } from './live.ts';
import { onLocked } from './locked.ts';

export type Session =
  | { readonly state: 'starting' }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string }
  | { readonly state: 'known'; readonly status: ValvLage }
  | { readonly state: 'locking' };

/** Whether the vault is there, locked or open, and who has opened it. */
export const useSession = create<Session>(() => ({ state: 'starting' }));

/**
 * Asks the core again: after creating, unlocking, recovering.
 * @param asked what the core was already asked
 */
export async function refreshSession(asked?: Promise<Reply>): Promise<void> {
  const { valv } = asked === undefined ? client : createClient<SkyddsaktApi>({ ...windowBridge, call: () => asked });
  try {
    useSession.setState({ state: 'known', status: await valv.status({}) }, true);
  } catch (error) {
    useSession.setState({ state: 'failed', ...messageOf(error) }, true);
  }
}

/** Locks. The shell then empties the window and shows a fresh one. */
export async function lockSession(): Promise<void> {
  await client.valv.lock({});
}

/** The window shows nothing of the akt from here on; the shell destroys it within moments. */
export function showLocking(): void {
  useSession.setState({ state: 'locking' }, true);
}

onLocked(() => {
  void refreshSession();
});
