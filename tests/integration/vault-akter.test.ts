import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileKey } from '../../electron/store/key.ts';
import { listDeposits, openDeposit, removeDeposit, writeDeposit } from '../../electron/vault/deposit.ts';
import { createKeyPair } from '../../electron/vault/hpke.ts';
import { openJour, writeJour } from '../../electron/vault/jour.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import { encodeSidecar, openSidecar, parseSidecar } from '../../electron/vault/sidecar.ts';
import { enVault, withFolder } from '../support/vault-fixture.ts';

const hex128 = () => randomBytes(16).toString('hex');
const STORAGE = { kod: 'STORAGE' };
const NEEDLE = 'Bor hos sin syster Provander i Lillhamra';

let vault: OpenVault;
let release: () => void;
let done: Promise<void>;

beforeAll(async () => {
  await new Promise<void>((ready) => {
    done = withFolder(async (folder) => {
      vault = (await enVault(path.join(folder, 'valv'))).vault;
      ready();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    });
  });
});

afterAll(async () => {
  release();
  await done;
});

const sidecarFile = (aktId: string, generation = 1) =>
  path.join(vault.folder, 'akter', `${aktId}.${generation}.nycklar`);

describe('the key file beside an akt', () => {
  it('gives its key to the person, to the chef role and to the paper, and to nobody else', async () => {
    const aktId = hex128();
    const akt = await vault.createAktFiles(aktId);
    expect(akt.file).toBe(path.join(vault.folder, 'akter', `${aktId}.1.akt`));
    await akt.writeSidecar();
    expect(await vault.openAktKey(aktId, 1)).toEqual(akt.fileKey);
    const sidecar = await vault.readSidecar(aktId, 1);
    expect(sidecar.holders.map((holder) => holder.kind).toSorted()).toEqual(['recovery', 'role', 'user']);
    const chef = await vault.roleSecret('chef');
    if (chef === null) throw new Error('the first person holds every role');
    const byRole = { kind: 'role', id: 'chef', generation: 1, secretKey: chef } as const;
    expect(await openSidecar(sidecar, [byRole])).toEqual(akt.fileKey);
    expect(await openSidecar(sidecar, [{ ...byRole, id: 'jour' }])).toBeNull();
    const stranger = await createKeyPair(randomBytes);
    await expect(openSidecar(sidecar, [{ ...byRole, secretKey: stranger.secretKey }])).rejects.toMatchObject(STORAGE);
  });

  it('says null, not an error, when the akt is sealed to others only', async () => {
    const aktId = hex128();
    const other = { kind: 'user', id: hex128(), generation: 1, ...(await createKeyPair(randomBytes)) } as const;
    await (await vault.createAktFiles(aktId, [other])).writeSidecar();
    expect(await vault.openAktKey(aktId, 1)).toBeNull();
  });

  it('is brought to other holders with the entries that stay untouched, and never signs what somebody else wrote', async () => {
    const aktId = hex128();
    const akt = await vault.createAktFiles(aktId);
    await akt.writeSidecar();
    const before = await vault.readSidecar(aktId, 1);
    const pair = await createKeyPair(randomBytes);
    const newcomer = { kind: 'user', id: hex128(), generation: 1, ...pair } as const;
    const given = { aktId, generation: 1, fileKey: akt.fileKey };
    await vault.reseal(given, [vault.roleHolder('chef'), newcomer]);
    const after = await vault.readSidecar(aktId, 1);
    expect(after.holders.map(({ id }) => id)).toEqual(['chef', newcomer.id]);
    expect(after.holders[0]).toEqual(before.holders.find(({ id }) => id === 'chef'));
    expect(await openSidecar(after, [newcomer])).toEqual(akt.fileKey);
    const forged = { ...after, publicKey: Buffer.from(pair.publicKey).toString('base64url') };
    await writeFile(sidecarFile(aktId), encodeSidecar(forged));
    await expect(vault.reseal(given, [newcomer])).rejects.toMatchObject(STORAGE);
  });

  it('refuses the key file of another akt, of another generation and of another vault', async () => {
    const [one, two] = [hex128(), hex128()];
    for (const id of [one, two]) await (await vault.createAktFiles(id)).writeSidecar();
    await copyFile(sidecarFile(one), sidecarFile(two));
    await expect(vault.openAktKey(two, 1)).rejects.toMatchObject(STORAGE);
    await copyFile(sidecarFile(one), sidecarFile(one, 2));
    await expect(vault.openAktKey(one, 2)).rejects.toMatchObject(STORAGE);
    const renamed = { ...(await vault.readSidecar(one, 1)), aktId: two };
    await writeFile(sidecarFile(two), encodeSidecar(renamed));
    await expect(vault.openAktKey(two, 1)).rejects.toMatchObject(STORAGE);
    await withFolder(async (folder) => {
      const foreign = (await enVault(path.join(folder, 'valv'))).vault;
      await copyFile(sidecarFile(one), path.join(foreign.folder, 'akter', `${one}.1.nycklar`));
      await expect(foreign.openAktKey(one, 1)).rejects.toMatchObject(STORAGE);
    });
  });

  it('detects a holder added, a holder removed and the public key replaced', async () => {
    const aktId = hex128();
    await (await vault.createAktFiles(aktId)).writeSidecar();
    const sidecar = await vault.readSidecar(aktId, 1);
    const [first] = sidecar.holders;
    if (first === undefined) throw new Error('a sidecar has holders');
    for (const changed of [
      { ...sidecar, holders: [...sidecar.holders, { ...first, id: hex128() }] },
      { ...sidecar, holders: sidecar.holders.filter((holder) => holder.kind !== 'recovery') },
      { ...sidecar, publicKey: Buffer.alloc(32, 9).toString('base64url') },
      { ...sidecar, nytt: 1 },
    ]) {
      await writeFile(sidecarFile(aktId), encodeSidecar(changed));
      await expect(vault.openAktKey(aktId, 1)).rejects.toMatchObject(STORAGE);
    }
  });

  it('gives the key for no single changed byte', async () => {
    const aktId = hex128();
    const { fileKey, writeSidecar } = await vault.createAktFiles(aktId);
    await writeSidecar();
    const bytes = await readFile(sidecarFile(aktId));
    for (let at = 0; at < bytes.length; at += 23) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      await writeFile(sidecarFile(aktId), damaged);
      const key = await vault.openAktKey(aktId, 1).catch(() => null);
      expect(key).toBeNull();
    }
    await writeFile(sidecarFile(aktId), bytes);
    expect(await vault.openAktKey(aktId, 1)).toEqual(fileKey);
  });

  it('refuses a missing, oversized or future key file, and an id that is not one', async () => {
    const aktId = hex128();
    await expect(vault.openAktKey(aktId, 1)).rejects.toMatchObject(STORAGE);
    await writeFile(sidecarFile(aktId), Buffer.alloc(300 * 1024, 0x20));
    await expect(vault.openAktKey(aktId, 1)).rejects.toMatchObject(STORAGE);
    await (await vault.createAktFiles(aktId)).writeSidecar();
    const future = { ...(await vault.readSidecar(aktId, 1)), minReader: 2 };
    const place = { vaultId: vault.vaultId, aktId, generation: 1 };
    expect(() => parseSidecar(encodeSidecar(future), place)).toThrow(expect.objectContaining(STORAGE));
    await expect(vault.openAktKey('../valv', 1)).rejects.toThrow();
  });

  it('seals a new generation to the people who are assigned then', async () => {
    const aktId = hex128();
    const { aktPublicKey, writeSidecar } = await vault.createAktFiles(aktId);
    await writeSidecar();
    const renewed = { aktId, generation: 2, fileKey: createFileKey(), publicKey: aktPublicKey };
    const me = vault.findHolder(vault.slotId);
    if (me === null) throw new Error('an open vault has its own slot');
    await vault.writeSidecar(renewed, [me]);
    expect(await vault.openAktKey(aktId, 2)).toEqual(renewed.fileKey);
    expect(vault.findHolder(hex128())).toBeNull();
  });
});

describe('deposits', () => {
  it('are written by anybody, numbered, and read by the holder of the akt only', async () => {
    const aktId = hex128();
    const akt = await vault.createAktFiles(aktId);
    const place = { folder: vault.folder, vaultId: vault.vaultId, aktId };
    const target = { publicKey: akt.aktPublicKey, generation: 1 };
    expect(await listDeposits(place)).toEqual([]);
    const text = new TextEncoder().encode(NEEDLE);
    const many = Array.from({ length: 4 }, () => writeDeposit(place, target, text));
    expect((await Promise.all(many)).toSorted()).toEqual([1, 2, 3, 4]);
    expect(await openDeposit(place, 3, akt.aktSecret)).toEqual(text);
    const stranger = await createKeyPair(randomBytes);
    await expect(openDeposit(place, 3, stranger.secretKey)).rejects.toMatchObject(STORAGE);
    const inbox = path.join(vault.folder, 'akter', `${aktId}.in`);
    for (const name of await readdir(inbox)) {
      const bytes = await readFile(path.join(inbox, name), 'latin1');
      expect(bytes).not.toContain(NEEDLE);
      expect(bytes).not.toContain(Buffer.from(NEEDLE).toString('base64url').slice(4, 40));
    }
    await copyFile(path.join(inbox, '1'), path.join(inbox, '2'));
    await expect(openDeposit(place, 2, akt.aktSecret)).rejects.toMatchObject(STORAGE);
    for (const n of await listDeposits(place)) await removeDeposit(place, n);
    expect(await listDeposits(place)).toEqual([]);
    expect(await writeDeposit(place, target, text, 4)).toBe(5);
  });
});

describe('the jouröversikt', () => {
  it('opens for the jour role, for its own akt, and is replaced whole', async () => {
    const [one, two] = [hex128(), hex128()];
    const jour = await vault.roleSecret('jour');
    const chef = await vault.roleSecret('chef');
    if (jour === null || chef === null) throw new Error('the first person holds every role');
    const { folder } = vault;
    await mkdir(path.join(folder, 'akter'), { recursive: true });
    expect(await openJour(folder, vault.header(), one, jour)).toBeNull();
    for (const version of ['första', 'andra']) {
      await writeJour(folder, vault.header(), one, new TextEncoder().encode(version));
      const page = await openJour(folder, vault.header(), one, jour);
      expect(page && new TextDecoder().decode(page)).toBe(version);
    }
    await expect(openJour(folder, vault.header(), one, chef)).rejects.toMatchObject(STORAGE);
    await copyFile(path.join(folder, 'akter', `${one}.jour`), path.join(folder, 'akter', `${two}.jour`));
    await expect(openJour(folder, vault.header(), two, jour)).rejects.toMatchObject(STORAGE);
  });
});
