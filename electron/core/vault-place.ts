import { execFile } from 'node:child_process';
import { access, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../shared/api/errors.ts';

/** Where a vault may lie. SQLite's locks are not reliable on network shares, and sync programs copy open files away. */

/** The machine, as far as the place of a vault depends on it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}
export type PlaceFault = 'natverk' | 'synk';
/** A mounted file system: its folder and its type. */
export interface Mount {
  readonly folder: string;
  readonly type: string;
}

const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\d?|smbfs|sshfs|afs|afpfs|ncpfs?|webdav|davfs\d?|9p|ceph|glusterfs|lustre|fuse\..+)$/;
const SYNC_FOLDERS = [
  /^onedrive( ?[-–].*)?$/,
  /^dropbox( ?\(.*\))?$/,
  /^google ?drive.*$/,
  /^drivefs$/,
  /^icloud ?drive.*$/,
  /^mobile documents$/,
  /^cloudstorage$/,
  /^nextcloud\d*$/,
  /^owncloud\d*$/,
  /^box( sync)?$/,
  /^pcloud ?drive$/,
];
const SYNC_MARKERS = ['.dropbox', '.dropbox.cache', '.stfolder', '.nextcloudsync.log', '.owncloudsync.log'];
const SYNC_ENV = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/** The folder of the vault when nobody has chosen another. */
export function defaultVaultFolder(machine: Machine = thisMachine()): string {
  if (machine.platform === 'win32') {
    return path.win32.join(machine.env.PROGRAMDATA ?? 'C:\\ProgramData', 'Skyddsakt', 'valv');
  }
  if (machine.platform === 'darwin') {
    return path.posix.join(machine.home, 'Library', 'Application Support', 'Skyddsakt', 'valv');
  }
  // The XDG specification: a relative value is to be ignored.
  const given = machine.env.XDG_DATA_HOME ?? '';
  const data = given.startsWith('/') ? given : path.posix.join(machine.home, '.local', 'share');
  return path.posix.join(data, 'skyddsakt', 'valv');
}

/** What speaks against an absolute folder, judged by its path alone. */
export function pathFault(folder: string, machine: Machine): PlaceFault | null {
  if (machine.platform === 'win32' && /^[\\/]{2}(?![.?][\\/](?!UNC))/i.test(folder)) return 'natverk';
  const parts = folder.split(machine.platform === 'win32' ? /[\\/]/ : /\//).map((part) => part.toLowerCase());
  if (parts.some((part) => SYNC_FOLDERS.some((pattern) => pattern.test(part)))) return 'synk';
  const synced = SYNC_ENV.map((name) => machine.env[name]).filter((value) => value !== undefined && value !== '');
  const lower = `${folder.toLowerCase()}\\`;
  if (machine.platform === 'win32' && synced.some((root) => lower.startsWith(`${root?.toLowerCase()}\\`))) {
    return 'synk';
  }
  return null;
}

/** What speaks against a POSIX folder, judged by the file system that it lies on. */
export function mountFault(folder: string, mounts: readonly Mount[]): PlaceFault | null {
  let nearest: Mount | null = null;
  for (const mount of mounts) {
    const root = mount.folder === '/' ? '/' : `${mount.folder}/`;
    if (!`${folder}/`.startsWith(root)) continue;
    // A later mount on the same folder hides the earlier one.
    if (nearest === null || mount.folder.length >= nearest.folder.length) nearest = mount;
  }
  return nearest !== null && NETWORK_TYPES.test(nearest.type) ? 'natverk' : null;
}

/** Reads Linux' `/proc/mounts`. */
export function parseProcMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ');
    if (folder === undefined || type === undefined) return [];
    const plain = folder.replace(/\\(\d{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    return [{ folder: plain, type }];
  });
}

/** Reads what macOS' `mount` prints: `//anna@server/akter on /Volumes/akter (smbfs, nodev)`. */
export function parseMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const match = /^.+? on (.+) \(([^,)]+)/.exec(line);
    return match?.[1] === undefined || match[2] === undefined ? [] : [{ folder: match[1], type: match[2] }];
  });
}

/**
 * Refuses a network share or a sync folder as the vault's place. The folder need not exist yet; links are followed.
 * @throws AppError RULE
 */
export async function assertVaultPlace(folder: string, machine: Machine = thisMachine()): Promise<void> {
  const fault = await placeFault(path.resolve(folder), machine);
  if (fault === 'natverk') {
    throw new AppError('RULE', 'Valvet kan inte ligga på en nätverksenhet. Välj en mapp på datorns egen disk.');
  }
  if (fault === 'synk') {
    throw new AppError(
      'RULE',
      'Valvet kan inte ligga i en mapp som synkas till en molntjänst. Välj en mapp på datorns egen disk.',
    );
  }
}

async function placeFault(folder: string, machine: Machine): Promise<PlaceFault | null> {
  const real = await realFolder(folder);
  const byPath = pathFault(folder, machine) ?? pathFault(real, machine);
  if (byPath !== null) return byPath;
  if (await hasSyncMarker(real)) return 'synk';
  return machine.platform === 'win32' ? null : mountFault(real, await readMounts(machine.platform));
}

/** The real path; of a folder that does not exist yet, that of its nearest existing ancestor plus the rest. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : path.join(await realFolder(parent), path.basename(folder));
  }
}

async function hasSyncMarker(folder: string): Promise<boolean> {
  for (const marker of SYNC_MARKERS) {
    const found = await access(path.join(folder, marker)).then(
      () => true,
      () => false,
    );
    // Dropbox keeps its own settings in `~/.dropbox`: there it marks nothing.
    if (found && folder !== homedir()) return true;
  }
  const parent = path.dirname(folder);
  return parent === folder ? false : hasSyncMarker(parent);
}

async function readMounts(platform: NodeJS.Platform): Promise<Mount[]> {
  if (platform === 'linux') return parseProcMounts(await readFile('/proc/mounts', 'utf8'));
  const { stdout } = await promisify(execFile)('/sbin/mount');
  return parseMacMounts(stdout);
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() };
}
