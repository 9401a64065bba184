import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createClientEnd } from '../../electron/chromium-shell/client-end.ts';
import { forkCore } from '../../electron/chromium-shell/core-process.ts';
import { linkCore } from '../../electron/shell-common/core-link.ts';
import type { Reply } from '../../shared/api/errors.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The core as it is shipped, in a process of its own. */
export interface BuiltCore {
  call(name: string, input: unknown): Promise<unknown>;
  /** Forgets how much memory the process has needed until now. */
  resetPeak(): void;
  /** The most memory that it has held at once since, in MB. */
  peakMegabytes(): number;
  end(): Promise<void>;
}

/**
 * Starts the built core on a vault.
 * @param klocka what its clock shows at the start
 * @throws Error when the system has no /proc, which tells the memory of another process
 */
export async function startBuiltCore(folder: string, klocka: string): Promise<BuiltCore> {
  const child = forkCore(DIST, { SKYDDSAKT_KLOCKA: klocka }, Date.now());
  const client = createClientEnd(child);
  const config = { valvMapp: path.join(folder, 'valv'), diagnostikFil: path.join(folder, 'diagnostik.jsonl') };
  const info = {
    version: 'mätning',
    skal: 'test',
    filval: 'sokvag',
    standardmapp: folder,
    demo: null,
    skarmskydd: 'saknas',
  } as const;
  const host = {
    appInfo: async () => info,
    chooseSave: async () => null,
    chooseFolder: async () => null,
    chooseOpen: async () => null,
    print: async () => ({ utfall: 'ingen-skrivare' as const }),
    copy: async () => undefined,
  };
  const link = linkCore(child, config, host, { lock: () => undefined, remember: () => undefined });
  await link.ready;
  return {
    async call(name, input) {
      const reply: Reply = await client.call(JSON.stringify({ name, input }));
      if (reply.ok) return reply.value;
      throw new Error(`${name}: ${reply.fel.kod}`);
    },
    resetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, '5'),
    peakMegabytes() {
      const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      if (kib === undefined) throw new Error(`no peak told on ${process.platform}`);
      return Number(kib) / 1024;
    },
    end: () => link.lock('avslut'),
  };
}
