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
  /** Ends the program but keeps its folder, so that it can be searched. */
  stop(): Promise<void>;
  /** Ends the program and removes its folder. */
  end(): Promise<void>;
}

export interface ProgramOptions {
  /** A vault that is there already; a new folder when absent. */
  readonly vaultDir?: string;
  readonly demo?: AppInfo['demo'];
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
  const [tempDir, savedDir] = [path.join(folder, 'temp'), path.join(folder, 'Dokument')];
  mkdirSync(tempDir);
  mkdirSync(savedDir);
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
    });
    const stop = async (): Promise<void> => {
      await shell.close();
      restore();
    };
    return {
      shell,
      page: () => shell.page(),
      vaultDir,
      tempDir,
      savedDir,
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
