import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createAtomic,
  listFolder,
  readIfExists,
  removeTemporary,
  writeAtomic,
} from '../../electron/store/atomic-file.ts';
import { asFileKey, createFileKey, rawKeyLiteral } from '../../electron/store/key.ts';
import { recoveryRefusal, refusal } from '../../electron/vault/fault.ts';
import { guardAttempt, readAttempts } from '../../electron/vault/throttle.ts';
import { appendVantande, drainVantande, MOST_VANTANDE_BYTES, type Vantande } from '../../electron/vault/vantande.ts';
import { enVault, NOW, withFolder } from '../support/vault-fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const failOf = (error: Error) => () => Promise.reject(error);

describe('a file key', () => {
  it('reaches the database as 96 hex digits and in no other form', () => {
    expect(rawKeyLiteral(createFileKey())).toMatch(/^x'[0-9a-f]{96}'$/);
    expect(rawKeyLiteral(asFileKey(new Uint8Array(60).subarray(6, 54)))).toBe(`x'${'00'.repeat(48)}'`);
    expect(() => asFileKey(new Uint8Array(32))).toThrow(RangeError);
  });
});

describe('writing a file', () => {
  it('replaces the whole content, for the owner only, and leaves nothing beside it', async () => {
    await withFolder(async (folder) => {
      const file = path.join(folder, 'fil');
      expect(await readIfExists(file)).toBeNull();
      await writeAtomic(file, bytes('ett'));
      await writeAtomic(file, bytes('två'));
      expect(await readFile(file, 'utf8')).toBe('två');
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readdir(folder)).toEqual(['fil']);
      expect(await readIfExists(file, 3)).toBe('too-large');
    });
  });

  it('never replaces when asked to create', async () => {
    await withFolder(async (folder) => {
      const file = path.join(folder, 'fil');
      const results = await Promise.all(['a', 'b', 'c'].map((text) => createAtomic(file, bytes(text))));
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['fil']);
    });
  });

  it('keeps the old content when the new one cannot be put in place', async () => {
    await withFolder(async (folder) => {
      const file = path.join(folder, 'mapp');
      await writeAtomic(path.join(folder, 'x'), bytes('x'));
      await rename(path.join(folder, 'x'), file);
      await expect(writeAtomic(path.join(file, 'under'), bytes('y'))).rejects.toThrow();
      expect(await readFile(file, 'utf8')).toBe('x');
    });
  });

  it('sweeps what an interrupted write left, and only that', async () => {
    await withFolder(async (folder) => {
      await writeFile(path.join(folder, 'valv.a.0123456789abcdef.ny'), 'halv');
      await writeFile(path.join(folder, 'annat.ny'), 'kvar');
      await removeTemporary(folder);
      expect(await listFolder(folder)).toEqual(['annat.ny']);
      expect(await listFolder(path.join(folder, 'saknas'))).toEqual([]);
    });
  });
});

describe('the pause between attempts, kept in the vault folder', () => {
  it('counts refusals across restarts, refuses too early attempts unmade and forgets after a success', async () => {
    await withFolder(async (folder) => {
      let made = 0;
      const wrong = async () => {
        made++;
        throw refusal();
      };
      await expect(guardAttempt(folder, 1_000_000, wrong)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      await expect(guardAttempt(folder, 1_000_500, wrong)).rejects.toMatchObject({ kod: 'RULE' });
      expect(made).toBe(1);
      await expect(guardAttempt(folder, 1_001_000, wrong)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      expect(await readAttempts(folder)).toEqual({ failures: 2, last: 1_001_000 });
      expect(await guardAttempt(folder, 1_003_000, async () => 'öppet')).toBe('öppet');
      expect(await listFolder(folder)).toEqual([]);
    });
  });

  it('counts an attempt that never ended, but not one that failed for another reason', async () => {
    await withFolder(async (folder) => {
      const during = await guardAttempt(folder, 5000, () => readAttempts(folder));
      expect(during).toEqual({ failures: 1, last: 5000 });
      await expect(guardAttempt(folder, 6000, failOf(new Error('disk')))).rejects.toThrow('disk');
      expect((await readAttempts(folder)).failures).toBe(0);
      await expect(guardAttempt(folder, 7000, failOf(recoveryRefusal()))).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      expect((await readAttempts(folder)).failures).toBe(1);
    });
  });

  it('locks nobody out when its file is damaged', async () => {
    await withFolder(async (folder) => {
      await writeFile(path.join(folder, 'forsok'), 'skräp');
      expect(await guardAttempt(folder, 1, async () => 1)).toBe(1);
    });
  });
});

describe('events that wait for the register', () => {
  it('are sealed, drained once with the secret from the register, and survive a failed drain', async () => {
    await withFolder(async (folder) => {
      const { vault, vantandeSecret } = await enVault(path.join(folder, 'valv'));
      const event = { tidpunkt: NOW, handelse: 'upplasning-nekad' } as const;
      await appendVantande(vault.folder, vault.header(), event);
      await appendVantande(vault.folder, vault.header(), { ...event, handelse: 'huvud-skadat' });
      const file = path.join(vault.folder, 'vantande');
      expect(await readFile(file, 'latin1')).not.toContain('nekad');
      const drain = (keep: (vantande: Vantande) => Promise<void>) =>
        drainVantande(vault.folder, vault.vaultId, vantandeSecret, keep);
      await expect(drain(() => Promise.reject(new Error('logg')))).rejects.toThrow('logg');
      let kept: Vantande | undefined;
      await drain(async (vantande) => {
        kept = vantande;
      });
      expect(kept?.events).toEqual([event, { ...event, handelse: 'huvud-skadat' }]);
      expect(await readIfExists(file)).toBeNull();
      await drain(() => Promise.reject(new Error('nothing waits any more')));
    });
  });

  it('stop at 64 KiB with a count of what found no room, and read up to where the file is damaged', async () => {
    await withFolder(async (folder) => {
      const { vault, vantandeSecret } = await enVault(path.join(folder, 'valv'));
      const event = { tidpunkt: NOW, handelse: 'upplasning-nekad' } as const;
      await appendVantande(vault.folder, vault.header(), event);
      const file = path.join(vault.folder, 'vantande');
      const one = await readFile(file);
      const record = one.subarray(12);
      const room = Math.floor((MOST_VANTANDE_BYTES - 12) / record.length);
      await writeFile(file, Buffer.concat([one.subarray(0, 12), ...Array(room).fill(record)]));
      for (let i = 0; i < 3; i++) await appendVantande(vault.folder, vault.header(), event);
      expect((await stat(file)).size).toBeLessThanOrEqual(MOST_VANTANDE_BYTES);
      const full = await readFile(file);
      expect(full.readUInt32BE(8)).toBe(3);
      await writeFile(file, full.subarray(0, 12 + 2 * record.length + 5));
      let kept: Vantande | undefined;
      await drainVantande(vault.folder, vault.vaultId, vantandeSecret, async (vantande) => {
        kept = vantande;
      });
      expect(kept).toEqual({ events: [event, event], dropped: 3, unreadable: 0 });
    });
  });

  it('count as unreadable what was sealed to another key, and start over from rubbish', async () => {
    await withFolder(async (folder) => {
      const { vault } = await enVault(path.join(folder, 'valv'));
      const event = { tidpunkt: NOW, handelse: 'aterstallning-nekad' } as const;
      await writeFile(path.join(vault.folder, 'vantande'), 'skräp');
      await appendVantande(vault.folder, vault.header(), event);
      let kept: Vantande | undefined;
      await drainVantande(vault.folder, vault.vaultId, new Uint8Array(32).fill(5), async (vantande) => {
        kept = vantande;
      });
      expect(kept).toEqual({ events: [], dropped: 0, unreadable: 1 });
    });
  });
});
