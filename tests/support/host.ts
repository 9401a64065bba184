import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Host, Lasminne } from '../../electron/core/host.ts';
import type { LockReason } from '../../shared/api/events.ts';

/** A small real host: a folder for saved files, a clock that tests move, a printer that keeps what it is given. */
export interface TestHost extends Host {
  clock: number;
  readonly printed: Uint8Array[];
  /** Everything that was put on the clipboard. */
  readonly copied: string[];
  readonly locks: LockReason[];
  /** Everything that the shell was told to keep. */
  readonly remembered: Lasminne[];
  readonly folder: string;
  /** What the next dialogue answers; null: the person cancels. */
  chosen: string | null;
  /** The file that the next dialogue answers; null: the person cancels. */
  chosenFile: string | null;
}

export const START = Date.parse('2026-11-23T08:00:00.000Z');

export function createTestHost(folder: string): TestHost {
  mkdirSync(folder, { recursive: true });
  const host: TestHost = {
    clock: START,
    printed: [],
    copied: [],
    locks: [],
    remembered: [],
    folder,
    chosen: null,
    chosenFile: null,
    appInfo: async () => ({
      version: '0.0.0-test',
      skal: 'test',
      filval: 'sokvag',
      standardmapp: folder,
      demo: null,
      skarmskydd: 'saknas',
    }),
    now: () => host.clock,
    chooseSave: async ({ forslag }) => (host.chosen === null ? null : { sokvag: path.join(host.chosen, forslag) }),
    chooseFolder: async () => (host.chosen === null ? null : { sokvag: host.chosen }),
    chooseOpen: async () => (host.chosenFile === null ? null : { sokvag: host.chosenFile }),
    print: async ({ bytes }) => {
      host.printed.push(bytes);
      return { utfall: 'skickad' };
    },
    copy: async ({ text }) => {
      host.copied.push(text);
    },
    requestLock: (reason) => {
      host.locks.push(reason);
    },
    remember: (lasminne) => {
      host.remembered.push(lasminne);
    },
  };
  return host;
}
