import { argon2Sync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import {
  derivePassphraseKey,
  isAllowedKdf,
  KDF_CEILING,
  KDF_DEFAULT,
  KDF_FLOOR,
  passphraseBytes,
  shouldDouble,
} from '../../electron/vault/argon2.ts';
import { TEST_KDF } from '../support/vault-fixture.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const SALT = Uint8Array.from({ length: 16 }, (_, i) => i + 1);
const FRAS = 'åäö blåbär på ängen';

describe('Argon2id', () => {
  it('gives the same key as two other implementations, one of which gives the vector of RFC 9106', async () => {
    const rfc = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    // RFC 9106 section 5.3
    expect(hex(rfc)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    const ours = hex(await derivePassphraseKey(FRAS, SALT, TEST_KDF));
    const { m, t, p } = TEST_KDF;
    const message = passphraseBytes(FRAS);
    const node = argon2Sync('argon2id', {
      message,
      nonce: SALT,
      memory: m,
      passes: t,
      parallelism: p,
      tagLength: 32,
    });
    const wasm = await argon2id({
      password: message,
      salt: SALT,
      memorySize: m,
      iterations: t,
      parallelism: p,
      hashLength: 32,
      outputType: 'hex',
    });
    expect(ours).toBe(hex(node));
    expect(ours).toBe(wasm);
  });

  it('starts at 256 MiB, three passes and four lanes', () => {
    expect(KDF_DEFAULT).toEqual({ m: 262_144, t: 3, p: 4 });
  });

  it.each([
    { m: KDF_FLOOR.m - 1, t: 3, p: 4 },
    { m: KDF_FLOOR.m, t: 2, p: 4 },
    { m: KDF_FLOOR.m, t: 3, p: 0 },
    { m: KDF_CEILING.m + 1, t: 3, p: 4 },
    { m: KDF_FLOOR.m, t: 11, p: 4 },
    { m: KDF_FLOOR.m, t: 3, p: 9 },
    { m: KDF_FLOOR.m + 0.5, t: 3, p: 4 },
  ])('refuses a cost of %j', async (kdf) => {
    expect(isAllowedKdf(kdf)).toBe(false);
    await expect(derivePassphraseKey('x', SALT, kdf)).rejects.toThrow(RangeError);
  });

  it('lets a vault raise the floor but never lower it', () => {
    expect(isAllowedKdf(KDF_FLOOR, KDF_DEFAULT)).toBe(false);
    expect(isAllowedKdf({ ...KDF_FLOOR, m: 1024 }, { m: 1, t: 1, p: 1 })).toBe(false);
    expect(isAllowedKdf(KDF_DEFAULT, KDF_DEFAULT)).toBe(true);
  });

  it('doubles the memory only while one run stays under 1.5 s and the machine has plenty', () => {
    const plenty = 64 * 1024 * 1024;
    expect(shouldDouble(KDF_DEFAULT, 250, plenty)).toBe(true);
    expect(shouldDouble(KDF_DEFAULT, 750, plenty)).toBe(true);
    expect(shouldDouble(KDF_DEFAULT, 751, plenty)).toBe(false);
    expect(shouldDouble(KDF_DEFAULT, 250, 2 * 1024 * 1024)).toBe(false);
    expect(shouldDouble({ ...KDF_DEFAULT, m: KDF_CEILING.m }, 1, plenty)).toBe(false);
  });

  it.each(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', 'é', 'ü'])('hashes %s typed composed and decomposed alike', (letter) => {
    expect(letter.normalize('NFD')).not.toBe(letter.normalize('NFC'));
    expect(passphraseBytes(letter.normalize('NFD'))).toEqual(passphraseBytes(letter.normalize('NFC')));
    expect(passphraseBytes(letter.normalize('NFKD'))).toEqual(passphraseBytes(letter.normalize('NFKC')));
  });
});
