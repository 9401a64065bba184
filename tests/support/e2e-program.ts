import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumShell, startChromiumShell } from '../../electron/chromium-shell/shell.ts';
import type { AppInfo } from '../../electron/core/host.ts';

/** The built program in a Chromium window, in a folder of its own. */
export interface Program {
  readonly shell: ChromiumShell;
  /** The present window's page; a lock replaces it. */
  page(): Page;
  readonly vaultDir: string;
  /** Everything temporary that the program and its browser make. */
  readonly tempDir: string;
  /** The only folder where a document may come to lie in clear. */
  readonly savedDir: string;
  readonly diagnosticsFile: string;
  /** What any page of the program complained of: uncaught errors, and what the policy refused. */
  readonly faults: readonly string[];
  /** Ends the program but keeps its folder, so that it can be searched. */
  stop(): Promise<void>;
  /** Ends the program and removes its folder. */
  end(): Promise<void>;
}

export interface ProgramOptions {
  /** A vault that is there already; a new folder when absent. */
  readonly vaultDir?: string;
  readonly demo?: AppInfo['demo'];
  /** Where saved documents are proposed to go; a folder of its own when absent. */
  readonly savedDir?: string;
  /** The clocks of the idle lock. */
  readonly clock?: { readonly now: () => number; readonly monotonic: () => number };
}

const DIST = path.resolve(import.meta.dirname, '../../dist');

/**
 * Starts the program as `./run` does, without a screen. While it runs, TMPDIR of this process is a folder of its own.
 * @throws Error when the program is not built or does not start
 */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const outside = process.env.TMPDIR;
  const folder = mkdtempSync(path.join(tmpdir(), 'skyddsakt-e2e-'));
  const vaultDir = options.vaultDir ?? path.join(folder, 'valv');
  const [tempDir, savedDir] = [path.join(folder, 'temp'), options.savedDir ?? path.join(folder, 'Dokument')];
  mkdirSync(tempDir);
  mkdirSync(savedDir, { recursive: true });
  process.env.TMPDIR = tempDir;
  const restore = (): void => {
    if (outside === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outside;
  };
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const shell = await startChromiumShell({
      distDir: DIST,
      vaultDir,
      headless: true,
      documentsDir: savedDir,
      demo: options.demo ?? null,
      ...options.clock,
    });
    const faults: string[] = [];
    listen(shell, faults);
    let isRunning = true;
    const stop = async (): Promise<void> => {
      if (isRunning) await shell.close();
      isRunning = false;
      restore();
    };
    return {
      shell,
      page: () => shell.page(),
      vaultDir,
      tempDir,
      savedDir,
      faults,
      diagnosticsFile: `${vaultDir}.diagnostik.jsonl`,
      stop,
      end: async () => {
        await stop();
        remove();
      },
    };
  } catch (error) {
    restore();
    remove();
    throw error;
  }
}

/** Keeps what goes wrong in the present page and in every one that a lock brings. */
function listen(shell: ChromiumShell, faults: string[]): void {
  const page = shell.page();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  shell.restarted().then(
    () => listen(shell, faults),
    () => undefined,
  );
}
