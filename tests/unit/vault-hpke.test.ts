import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyPair, openSealed, type SealInfo, sealTo, suite } from '../../electron/vault/hpke.ts';
import { unwrap, wrap } from '../../electron/vault/primitives.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
const INFO: SealInfo = { vault: 'a'.repeat(32), file: 'valv/vrk', generation: 1, holder: 'b'.repeat(32) };

describe('sealing', () => {
  it('opens the published vector of RFC 9180 base mode with X25519, HKDF-SHA256 and AES-256-GCM', async () => {
    // The RFC's own vector file: mode 0, kem_id 32, kdf_id 1, aead_id 2, first encryption.
    const secret = hex('497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d');
    const recipientKey = await suite.kem.deserializePrivateKey(secret.buffer);
    const plaintext = await suite.open(
      {
        recipientKey,
        enc: hex('6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256').buffer,
        info: hex('4f6465206f6e2061204772656369616e2055726e').buffer,
      },
      hex('e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a').buffer,
      hex('436f756e742d30').buffer,
    );
    expect(Buffer.from(plaintext).toString()).toBe('Beauty is truth, truth beauty');
  });

  it('derives the key pair that RFC 9180 A.1.1 derives', async () => {
    const pair = await createKeyPair(() => hex('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037'));
    expect(pair.secretKey).toEqual(hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'));
    expect(pair.publicKey).toEqual(hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'));
  });

  it('opens for the holder, in the place it was sealed for, and nowhere else', async () => {
    const [mine, other] = [await createKeyPair(randomBytes), await createKeyPair(randomBytes)];
    const secret = randomBytes(48);
    const sealed = await sealTo(mine.publicKey, INFO, secret);
    expect(await openSealed(mine.secretKey, INFO, sealed)).toEqual(Uint8Array.from(secret));
    expect(await openSealed(other.secretKey, INFO, sealed)).toBeNull();
    for (const part of ['vault', 'file', 'holder'] as const) {
      expect(await openSealed(mine.secretKey, { ...INFO, [part]: `${INFO[part]}x` }, sealed)).toBeNull();
    }
    expect(await openSealed(mine.secretKey, { ...INFO, generation: 2 }, sealed)).toBeNull();
    expect(await openSealed(mine.secretKey, INFO, sealed.subarray(0, 47))).toBeNull();
  });

  it('opens nothing after any single byte has changed', async () => {
    const pair = await createKeyPair(randomBytes);
    const sealed = await sealTo(pair.publicKey, INFO, randomBytes(32));
    const positions = fc.integer({ min: 0, max: sealed.length - 1 });
    await fc.assert(
      fc.asyncProperty(positions, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Uint8Array.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ change;
        // X25519 ignores the top bit of a public key, but the key is hashed as it stands.
        expect(await openSealed(pair.secretKey, INFO, changed)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('wrapping', () => {
  const key = randomBytes(32);
  const aad = new TextEncoder().encode('plats');

  it('never uses a nonce twice in 10 000 wraps under one key', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 10_000; i++) seen.add(Buffer.from(wrap(key, aad, aad, randomBytes).nonce).toString('hex'));
    expect(seen.size).toBe(10_000);
  });

  it('opens only with the same key, the same place and unchanged bytes', () => {
    const wrapped = wrap(key, aad, Uint8Array.of(1, 2, 3), randomBytes);
    expect(unwrap(key, aad, wrapped)).toEqual(Uint8Array.of(1, 2, 3));
    expect(unwrap(randomBytes(32), aad, wrapped)).toBeNull();
    expect(unwrap(key, new TextEncoder().encode('annan'), wrapped)).toBeNull();
    expect(unwrap(key, aad, { ...wrapped, ct: wrapped.ct.map((byte, i) => (i === 0 ? byte ^ 1 : byte)) })).toBeNull();
    expect(unwrap(key, aad, { ...wrapped, ct: wrapped.ct.subarray(0, 15) })).toBeNull();
  });
});
