import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bilaganyckel,
  type BilagaPlace,
  createBilaganyckel,
  hashBilaga,
  readBilaga,
  writeBilaga,
} from '../../electron/vault/bilaga.ts';
import {
  countSegments,
  openSegment,
  PREFIX_BYTES,
  SEGMENT_BYTES,
  SEGMENT_OVERHEAD,
  sealSegment,
} from '../../electron/vault/stream.ts';
import { withFolder } from '../support/vault-fixture.ts';

const VALV = 'a'.repeat(32);
const ID = 'b'.repeat(32);
/** Magic, format, oldest reader and prefix. */
const HEADER = 25;
const STEP = SEGMENT_BYTES + SEGMENT_OVERHEAD;
const DAMAGED = { kod: 'STORAGE' };

async function* inPieces(bytes: Uint8Array, size = 10_007): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield randomBytes(100_000);
  throw new Error('gone');
}

interface Written {
  readonly place: BilagaPlace;
  readonly bilaga: Bilaganyckel;
  readonly file: string;
  readonly plain: Buffer;
}

async function write(folder: string, byte: number, id = ID): Promise<Written> {
  const plain = randomBytes(byte);
  const place = { folder, vaultId: VALV, id };
  const key = createBilaganyckel();
  const digest = await writeBilaga(place, key, inPieces(plain));
  expect(digest).toEqual({ byte, sha256: createHash('sha256').update(plain).digest('hex') });
  return { place, bilaga: { key, byte }, file: path.join(folder, 'bilagor', id), plain };
}

/** Reads it in every way that the program does; each must refuse. */
async function expectRefused({ place, bilaga }: Pick<Written, 'place' | 'bilaga'>): Promise<void> {
  await expect(hashBilaga(place, bilaga)).rejects.toMatchObject(DAMAGED);
}

describe('the file of an attachment', () => {
  it('gives back what was put in, whole and in parts, whatever its length', async () => {
    const lengths = [
      0,
      1,
      SEGMENT_BYTES - 1,
      SEGMENT_BYTES,
      SEGMENT_BYTES + 1,
      3 * SEGMENT_BYTES,
      5 * SEGMENT_BYTES + 7,
    ];
    await withFolder(async (folder) => {
      for (const [nr, byte] of lengths.entries()) {
        const { place, bilaga, plain, file } = await write(folder, byte, String(nr).repeat(32));
        expect(Buffer.from(await readBilaga(place, bilaga, { first: 0, count: 9 })).equals(plain), String(byte)).toBe(
          true,
        );
        const part = await readBilaga(place, bilaga, { first: 1, count: 2 });
        expect(Buffer.from(part).equals(plain.subarray(SEGMENT_BYTES, 3 * SEGMENT_BYTES)), String(byte)).toBe(true);
        expect((await readBilaga(place, bilaga, { first: 99, count: 3 })).length).toBe(0);
        expect(statSync(file).size).toBe(HEADER + byte + countSegments(byte) * SEGMENT_OVERHEAD);
        expect(statSync(file).mode & 0o077).toBe(0);
      }
    });
  });

  it('holds no piece of the plaintext, and leaves nothing beside itself', async () => {
    await withFolder(async (folder) => {
      const { file, plain } = await write(folder, 200_000);
      const onDisk = readFileSync(file);
      for (let at = 0; at + 16 <= plain.length; at += 1000)
        expect(onDisk.includes(plain.subarray(at, at + 16))).toBe(false);
      expect(readdirSync(path.dirname(file))).toEqual([ID]);
    });
  });

  it('is refused after any single bit of it has changed', async () => {
    await withFolder(async (folder) => {
      const written = await write(folder, 2 * SEGMENT_BYTES + 500);
      const whole = readFileSync(written.file);
      const places = fc.oneof(fc.nat(HEADER - 1), fc.nat(whole.length - 1), fc.constant(whole.length - 1));
      await fc.assert(
        fc.asyncProperty(places, fc.nat(7), async (at, bit) => {
          const changed = Buffer.from(whole);
          changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
          writeFileSync(written.file, changed);
          await expectRefused(written);
        }),
        { numRuns: 60 },
      );
      writeFileSync(written.file, whole);
      await hashBilaga(written.place, written.bilaga);
    });
  });

  it('is refused when it is cut off or longer, also when its length in the akt would fit', async () => {
    await withFolder(async (folder) => {
      const written = await write(folder, 3 * SEGMENT_BYTES);
      const whole = readFileSync(written.file);
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
          writeFileSync(written.file, whole.subarray(0, length));
          await expectRefused(written);
        }),
        { numRuns: 40 },
      );
      for (const segments of [1, 2]) {
        writeFileSync(written.file, whole.subarray(0, HEADER + segments * STEP));
        await expectRefused({ ...written, bilaga: { ...written.bilaga, byte: segments * SEGMENT_BYTES } });
      }
      writeFileSync(written.file, Buffer.concat([whole, whole.subarray(HEADER, HEADER + STEP)]));
      await expectRefused(written);
      await expectRefused({ ...written, bilaga: { ...written.bilaga, byte: 4 * SEGMENT_BYTES } });
    });
  });

  it('is refused when its segments stand in any other order, or one of them twice', async () => {
    await withFolder(async (folder) => {
      const written = await write(folder, 4 * SEGMENT_BYTES);
      const whole = readFileSync(written.file);
      const segment = (nr: number) => whole.subarray(HEADER + nr * STEP, HEADER + (nr + 1) * STEP);
      const orders = fc
        .array(fc.nat(3), { minLength: 4, maxLength: 4 })
        .filter((order) => order.some((nr, at) => nr !== at));
      await fc.assert(
        fc.asyncProperty(orders, async (order) => {
          writeFileSync(written.file, Buffer.concat([whole.subarray(0, HEADER), ...order.map(segment)]));
          await expectRefused(written);
        }),
        { numRuns: 40 },
      );
    });
  });

  it('opens under its own name, in its own vault and with its own key alone', async () => {
    await withFolder(async (folder) => {
      const one = await write(folder, 70_000);
      const other = await write(folder, 70_000, 'c'.repeat(32));
      await expectRefused({ ...one, bilaga: other.bilaga });
      await expectRefused({ ...one, place: { ...one.place, vaultId: 'd'.repeat(32) } });
      // The very file of one, under the name of the other, with the key that opens it.
      writeFileSync(other.file, readFileSync(one.file));
      await expectRefused({ place: other.place, bilaga: one.bilaga });
      // Nor does another header fit what follows it.
      const mixed = readFileSync(one.file);
      mixed.set(randomBytes(PREFIX_BYTES), HEADER - PREFIX_BYTES);
      await hashBilaga(one.place, one.bilaga);
      writeFileSync(one.file, mixed);
      await expectRefused(one);
    });
  });

  it('says that it needs a newer program, and not that it is damaged', async () => {
    await withFolder(async (folder) => {
      const written = await write(folder, 10);
      const bytes = readFileSync(written.file);
      bytes.writeUInt8(2, 17);
      writeFileSync(written.file, bytes);
      await expect(hashBilaga(written.place, written.bilaga)).rejects.toMatchObject({ mening: /nyare version/ });
    });
  });

  it('leaves nothing behind when its source fails or somebody stops it', async () => {
    await withFolder(async (folder) => {
      const place = { folder, vaultId: VALV, id: ID };
      await expect(writeBilaga(place, createBilaganyckel(), failing())).rejects.toThrow('gone');
      const stopped = AbortSignal.abort(new Error('stopped'));
      const source = inPieces(randomBytes(100_000));
      await expect(writeBilaga(place, createBilaganyckel(), source, { signal: stopped })).rejects.toThrow('stopped');
      expect(readdirSync(path.join(folder, 'bilagor'))).toEqual([]);
    });
  });
});

describe('a segment of a stream', () => {
  const stream = { key: randomBytes(32), prefix: randomBytes(PREFIX_BYTES), aad: randomBytes(5) };

  it('opens at its own place and as what it is, and nowhere else', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.boolean(), fc.nat(0xffffffff), fc.boolean(), (index, isLast, at, asLast) => {
        const sealed = sealSegment(stream, { index, isLast: true }, randomBytes(30));
        expect(openSegment(stream, { index, isLast: true }, sealed)).not.toBeNull();
        expect(openSegment(stream, { index, isLast: false }, sealed)).toBeNull();
        fc.pre(index !== at);
        expect(openSegment(stream, { index: at, isLast: asLast || isLast }, sealed)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('never begins its counter anew, and is whole unless it is the last', () => {
    expect(() => sealSegment(stream, { index: 2 ** 32, isLast: true }, new Uint8Array(1))).toThrow(RangeError);
    expect(() => sealSegment(stream, { index: 0, isLast: false }, new Uint8Array(1))).toThrow(RangeError);
    expect(() => sealSegment(stream, { index: 0, isLast: true }, new Uint8Array(SEGMENT_BYTES + 1))).toThrow(
      RangeError,
    );
  });
});
