import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assertVaultPlace,
  defaultVaultFolder,
  type Machine,
  mountFault,
  parseMacMounts,
  parseProcMounts,
  pathFault,
} from '../../electron/core/vault-place.ts';

function machine(platform: NodeJS.Platform, env: Record<string, string> = {}): Machine {
  return { platform, env, home: platform === 'darwin' ? '/Users/anna' : '/home/anna' };
}

describe('the default place of the vault', () => {
  it.each([
    [machine('linux'), '/home/anna/.local/share/skyddsakt/valv'],
    [machine('linux', { XDG_DATA_HOME: '/data/anna' }), '/data/anna/skyddsakt/valv'],
    [machine('linux', { XDG_DATA_HOME: 'relativ' }), '/home/anna/.local/share/skyddsakt/valv'],
    [machine('darwin'), '/Users/anna/Library/Application Support/Skyddsakt/valv'],
    [machine('win32', { PROGRAMDATA: 'D:\\ProgramData' }), 'D:\\ProgramData\\Skyddsakt\\valv'],
    [machine('win32'), 'C:\\ProgramData\\Skyddsakt\\valv'],
  ])('is where the system keeps data (%#)', (where, folder) => {
    expect(defaultVaultFolder(where)).toBe(folder);
    expect(pathFault(folder, where)).toBeNull();
  });
});

describe('a folder that a sync program or a share holds', () => {
  it.each([
    ['win32', 'C:\\Users\\anna\\OneDrive\\valv', 'synk'],
    ['win32', 'C:\\Users\\anna\\OneDrive - Granvåg kommun\\valv', 'synk'],
    ['win32', '\\\\server\\akter\\valv', 'natverk'],
    ['win32', '//server/akter/valv', 'natverk'],
    ['win32', '\\\\?\\UNC\\server\\akter', 'natverk'],
    ['win32', '\\\\?\\C:\\valv', null],
    ['win32', 'C:\\Akter\\valv', null],
    ['linux', '/home/anna/Dropbox/valv', 'synk'],
    ['linux', '/home/anna/Dropbox (Personal)/valv', 'synk'],
    ['linux', '/home/anna/Nextcloud/valv', 'synk'],
    ['linux', '/home/anna/dropboxar/valv', null],
    ['linux', '/srv/valv', null],
    ['darwin', '/Users/anna/Google Drive/valv', 'synk'],
    ['darwin', '/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/valv', 'synk'],
    ['darwin', '/Users/anna/Library/CloudStorage/OneDrive-Granvag/valv', 'synk'],
    ['darwin', '/Users/anna/iCloud Drive (arkiv)/valv', 'synk'],
    ['darwin', '/Users/anna/valv', null],
  ] as const)('on %s, %s is judged %s', (platform, folder, fault) => {
    expect(pathFault(folder, machine(platform))).toBe(fault);
  });

  it('is known on Windows by the variable that OneDrive sets, whatever the folder is called', () => {
    const where = machine('win32', { OneDriveCommercial: 'D:\\Moln' });
    expect(pathFault('d:\\moln\\valv', where)).toBe('synk');
    expect(pathFault('d:\\molnfri\\valv', where)).toBeNull();
  });
});

describe('the file system below a folder', () => {
  const mounts = parseProcMounts(
    [
      '/dev/sda1 / ext4 rw 0 0',
      'server:/akter /mnt/akter nfs4 rw 0 0',
      '//server/a /mnt/med\\040mellanslag cifs rw 0 0',
      'anna@server: /home/anna/fjarr fuse.sshfs rw 0 0',
      '/dev/sdb1 /mnt/akter/lokal ext4 rw 0 0',
      '',
    ].join('\n'),
  );
  it.each([
    ['/home/anna/valv', null],
    ['/mnt/akter', 'natverk'],
    ['/mnt/akter/valv', 'natverk'],
    ['/mnt/akterna/valv', null],
    ['/mnt/med mellanslag/valv', 'natverk'],
    ['/home/anna/fjarr/valv', 'natverk'],
    ['/mnt/akter/lokal/valv', null],
  ])('of %s is judged %s', (folder, fault) => {
    expect(mountFault(folder, mounts)).toBe(fault);
  });

  it('is read from what a Mac prints', () => {
    const mac = parseMacMounts(
      '/dev/disk3s1 on / (apfs, sealed, local)\n//anna@server/akter on /Volumes/akter (smbfs, nodev, nosuid)\n',
    );
    expect(mountFault('/Volumes/akter/valv', mac)).toBe('natverk');
    expect(mountFault('/Users/anna/valv', mac)).toBeNull();
  });
});

describe('asking for a place on this machine', () => {
  let root: string;
  beforeAll(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), 'skyddsakt-test-')));
    await mkdir(path.join(root, 'OneDrive'));
    await mkdir(path.join(root, 'moln', '.stfolder'), { recursive: true });
    await symlink(path.join(root, 'OneDrive'), path.join(root, 'vanlig'));
  });
  afterAll(() => rm(root, { recursive: true }));

  it('accepts a folder on a disk of its own, also before it exists', async () => {
    await expect(assertVaultPlace(path.join(root, 'ny', 'valv'))).resolves.toBeUndefined();
  });

  it('follows links before it judges', async () => {
    await expect(assertVaultPlace(path.join(root, 'vanlig', 'valv'))).rejects.toMatchObject({ kod: 'RULE' });
  });

  it('knows a sync folder by the mark that its program leaves', async () => {
    await expect(assertVaultPlace(path.join(root, 'moln', 'valv'))).rejects.toMatchObject({ kod: 'RULE' });
  });
});
