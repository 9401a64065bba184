import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recoverVault } from '../../electron/vault/recover.ts';
import {
  clearUnborn,
  createRecoveryWords,
  createVault,
  inspectVault,
  unlockVault,
} from '../../electron/vault/vault.ts';
import { enVault, LOGIN, NOW, OTHER_PHRASE, PHRASE, TEST_KDF, withFolder } from '../support/vault-fixture.ts';

const AKT = '0123456789abcdef0123456789abcdef';
const hex = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('hex'));

describe('creating and unlocking', () => {
  it('opens the same keys again for the same login in any case and the same phrase in any composition', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'nytt', 'valv');
      const { vault, recoveryWords, vantandeSecret } = await enVault(place);
      expect(recoveryWords).toHaveLength(24);
      expect(vantandeSecret).toHaveLength(32);
      const again = await unlockVault(place, ` ${LOGIN.toUpperCase()} `, PHRASE.normalize('NFD'));
      expect(again.vaultId).toBe(vault.vaultId);
      expect(again.slotId).toBe(vault.slotId);
      expect(hex(again.registerKey())).toBe(hex(vault.registerKey()));
      expect(hex(again.registerKey(2))).not.toBe(hex(vault.registerKey()));
      expect(again.registerFile()).toBe(path.join(place, 'register.1.db'));
      for (const role of ['jour', 'intake', 'chef'] as const) {
        const secret = hex(await again.roleSecret(role));
        expect(secret).toMatch(/^[0-9a-f]{64}$/);
        expect(secret).toBe(hex(await vault.roleSecret(role)));
      }
    });
  });

  it('writes no login, phrase or word into the header, and files that only the owner may read', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      const { recoveryWords } = await enVault(place, 'Jon.Fiktivsson');
      for (const name of await readdir(place)) {
        if (name === 'akter') continue;
        const file = path.join(place, name);
        expect((await stat(file)).mode & 0o077).toBe(0);
        const text = await readFile(file, 'latin1');
        const needles = ['jon.fiktivsson', 'fiktivsson', PHRASE, ...recoveryWords.filter((word) => word.length > 5)];
        for (const needle of needles) {
          for (const form of [needle, Buffer.from(needle).toString('base64url'), Buffer.from(needle).toString('hex')]) {
            expect(text.toLowerCase().includes(form.toLowerCase())).toBe(false);
          }
        }
        expect(text).toContain('SKYDDSAKT-VALV');
      }
      expect((await readdir(place)).toSorted()).toEqual(['akter', 'valv.a', 'valv.b']);
    });
  });

  it('never creates a vault in a folder that holds anything but a lock file', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      await mkdir(place);
      await writeFile(path.join(place, 'las'), '');
      await enVault(place);
      await expect(enVault(place)).rejects.toMatchObject({ kod: 'CONFLICT' });
    });
  });

  it('refuses weak phrases, empty logins and costs below the floor before it writes anything', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      await expect(enVault(place, LOGIN, 'hemligt1')).rejects.toMatchObject({ kod: 'VALIDATION' });
      await expect(enVault(place, '  ')).rejects.toMatchObject({ kod: 'VALIDATION' });
      const kdf = { ...TEST_KDF, m: 1024 };
      await expect(createVault(place, { login: LOGIN, passphrase: PHRASE, kdf, nowIso: NOW })).rejects.toThrow(
        RangeError,
      );
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('tells an empty folder from a vault, a damaged vault and a folder of other things', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      expect(await inspectVault(place)).toBe('none');
      await enVault(place);
      expect(await inspectVault(place)).toBe('unborn');
      await writeFile(path.join(place, 'register.1.db'), 'x');
      expect(await inspectVault(place)).toBe('vault');
      await expect(clearUnborn(place)).rejects.toMatchObject({ kod: 'CONFLICT' });
      await writeFile(path.join(place, 'valv.a'), 'x');
      expect(await inspectVault(place)).toBe('vault');
      await writeFile(path.join(place, 'valv.b'), 'x');
      expect(await inspectVault(place)).toBe('damaged');
      const error: unknown = await unlockVault(place, LOGIN, PHRASE).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ kod: 'STORAGE', mening: expect.stringContaining('säkerhetskopia') });
      await rm(path.join(place, 'valv.a'));
      await rm(path.join(place, 'valv.b'));
      expect(await inspectVault(place)).toBe('damaged');
      await expect(unlockVault(place, LOGIN, PHRASE)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
      await expect(enVault(place)).rejects.toMatchObject({ kod: 'CONFLICT' });
      await writeFile(path.join(folder, 'annat.txt'), 'x');
      await rm(place, { recursive: true });
      expect(await inspectVault(folder)).toBe('occupied');
    });
  });

  it('keeps anchor, register generation and the key of vantande through concurrent writes', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      const { vault } = await enVault(place);
      const anchor = { registerCounter: 3, registerHead: 'aGVq', logSeq: 8, logHead: '' };
      const publicKey = new Uint8Array(32).fill(7);
      await Promise.all([
        vault.saveAnchor(anchor),
        vault.saveRegister({ generation: 2, schemaMin: 4 }),
        vault.setVantande(publicKey),
      ]);
      const header = (await unlockVault(place, LOGIN, PHRASE)).header();
      expect(header.generation).toBe(4);
      expect(header.anchor).toEqual(anchor);
      expect(header.register).toEqual({ generation: 2, schemaMin: 4 });
      expect(header.vantande).toBe(Buffer.from(publicKey).toString('base64url'));
    });
  });

  it('gives nothing away and writes nothing after it was closed', async () => {
    await withFolder(async (folder) => {
      const { vault } = await enVault(path.join(folder, 'valv'));
      const anchor = vault.header().anchor;
      vault.close();
      expect(() => vault.registerKey()).toThrow(expect.objectContaining({ kod: 'LOCKED' }));
      expect(() => vault.header()).toThrow(expect.objectContaining({ kod: 'LOCKED' }));
      await expect(vault.roleSecret('chef')).rejects.toMatchObject({ kod: 'LOCKED' });
      await expect(vault.openAktKey(AKT, 1)).rejects.toMatchObject({ kod: 'LOCKED' });
      await expect(vault.saveAnchor({ ...anchor })).rejects.toMatchObject({ kod: 'LOCKED' });
    });
  });
});

describe('changing the passphrase', () => {
  it('opens with the new phrase only, keeps every key, and needs the old phrase', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      const { vault } = await enVault(place);
      const akt = await vault.createAktFiles(AKT);
      await akt.writeSidecar();
      await expect(vault.people.changePassphrase(OTHER_PHRASE, OTHER_PHRASE, TEST_KDF)).rejects.toMatchObject({
        kod: 'FORBIDDEN',
      });
      await expect(vault.people.changePassphrase(PHRASE, 'kort', TEST_KDF)).rejects.toMatchObject({
        kod: 'VALIDATION',
      });
      await vault.people.changePassphrase(PHRASE, OTHER_PHRASE, TEST_KDF);
      await expect(unlockVault(place, LOGIN, PHRASE)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      // Neither copy may still open with the old phrase.
      await rm(path.join(place, 'valv.a'));
      await expect(unlockVault(place, LOGIN, PHRASE)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      const again = await unlockVault(place, LOGIN, OTHER_PHRASE);
      expect(hex(again.registerKey())).toBe(hex(vault.registerKey()));
      expect(hex(await again.openAktKey(AKT, 1))).toBe(hex(akt.fileKey));
    });
  });
});

describe('the recovery sheet', () => {
  it('gives a forgotten login a new phrase with identity, roles and akter kept, and voids the used sheet', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      const { vault, recoveryWords } = await enVault(place);
      const akt = await vault.createAktFiles(
        AKT,
        vault.defaultHolders().filter((holder) => holder.kind !== 'role'),
      );
      await akt.writeSidecar();
      const input = { login: LOGIN, passphrase: OTHER_PHRASE, kdf: TEST_KDF };
      const recovered = await recoverVault(place, recoveryWords.join(' '), input);
      expect(recovered.unreadable).toEqual([]);
      expect(recovered.recoveryWords).not.toEqual(recoveryWords);
      expect(recovered.vault.slotId).toBe(vault.slotId);
      await expect(unlockVault(place, LOGIN, PHRASE)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      const again = await unlockVault(place, LOGIN, OTHER_PHRASE);
      expect(hex(again.registerKey())).toBe(hex(vault.registerKey()));
      expect(hex(await again.openAktKey(AKT, 1))).toBe(hex(akt.fileKey));
      expect(hex(await again.roleSecret('jour'))).toBe(hex(await vault.roleSecret('jour')));
      await expect(recoverVault(place, recoveryWords, input)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      const once = await recoverVault(place, recovered.recoveryWords, { ...input, passphrase: PHRASE });
      expect(hex(await once.vault.openAktKey(AKT, 1))).toBe(hex(akt.fileKey));
    });
  });

  it('lets a new login in through the roles, and not to an akt that is kept from the chef', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      const { vault, recoveryWords } = await enVault(place);
      const open = await vault.createAktFiles(AKT);
      await open.writeSidecar();
      const kept = 'f'.repeat(32);
      const own = vault.defaultHolders().filter((holder) => holder.kind !== 'role');
      await (await vault.createAktFiles(kept, own)).writeSidecar();
      const newWords = createRecoveryWords();
      const recovered = await recoverVault(place, recoveryWords, {
        login: 'ny.handlaggare',
        passphrase: OTHER_PHRASE,
        kdf: TEST_KDF,
        newWords,
      });
      expect(recovered.recoveryWords).toEqual(newWords);
      expect(recovered.vault.slotId).not.toBe(vault.slotId);
      expect(hex(await recovered.vault.openAktKey(AKT, 1))).toBe(hex(open.fileKey));
      expect(await recovered.vault.openAktKey(kept, 1)).toBeNull();
      const former = await unlockVault(place, LOGIN, PHRASE);
      expect(hex(await former.openAktKey(kept, 1))).not.toBeNull();
    });
  });

  it('reports akter whose key file is damaged and carries over the others', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      const { vault, recoveryWords } = await enVault(place);
      const broken = 'e'.repeat(32);
      for (const id of [AKT, broken]) await (await vault.createAktFiles(id)).writeSidecar();
      await writeFile(path.join(place, 'akter', `${broken}.1.nycklar`), '{}');
      const recovered = await recoverVault(place, recoveryWords, {
        login: LOGIN,
        passphrase: OTHER_PHRASE,
        kdf: TEST_KDF,
      });
      expect(recovered.unreadable).toEqual([broken]);
      expect(await recovered.vault.openAktKey(AKT, 1)).not.toBeNull();
    });
  });

  it('does not open another vault', async () => {
    await withFolder(async (folder) => {
      await enVault(path.join(folder, 'ett'));
      const input = { login: LOGIN, passphrase: OTHER_PHRASE, kdf: TEST_KDF };
      const attempt = recoverVault(path.join(folder, 'ett'), createRecoveryWords(), input);
      await expect(attempt).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    });
  });
});
