import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The browser's profile: a new folder in the temporary folder for each window, gone with it. */

const PREFIX = 'skyddsakt-fonster-';

/** Makes an empty profile whose name tells which process it belongs to. */
export async function createProfile(): Promise<string> {
  const profile = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  await mkdir(path.join(profile, 'tmp'));
  return profile;
}

/** Removes a profile; a browser that is just dying may still write into it for a moment. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** The same on the way out of the process, where nothing can be awaited. */
export function removeProfileNow(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 2 });
}

/** Removes what shells left behind that were killed. */
export async function sweepProfiles(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    // Somebody else's folder stays: removing it is refused by the system.
    await removeProfile(path.join(tmpdir(), name)).catch(() => undefined);
  }
}

/** On Linux: ids of the processes whose command line names this profile (the browser; its children share its fate). */
export function browserPids(profile: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).includes(`--user-data-dir=${profile}`))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
