import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes, fromBase64, toBase64 } from '../../electron/vault/encoding.ts';
import { encodeHeader, type Header, parseHeader, type Slot, signHeader } from '../../electron/vault/header.ts';
import { createKeyPair, sealTo } from '../../electron/vault/hpke.ts';
import { sha256 } from '../../electron/vault/primitives.ts';
import { recoverySecret } from '../../electron/vault/recovery.ts';
import { openSlot, passphraseKey, recoveryKey } from '../../electron/vault/slot.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import { AppError } from '../../shared/api/errors.ts';
import { enVault, LOGIN, OTHER_PHRASE, PHRASE, withFolder } from '../support/vault-fixture.ts';

interface Known {
  readonly header: Header;
  readonly user: Slot;
  readonly userKey: Uint8Array;
  readonly paper: Slot;
  readonly paperKey: Uint8Array;
}

let one: Known;
let two: Known;
let refusal: string;

async function makeKnown(passphrase: string): Promise<Known> {
  return withFolder(async (folder) => {
    const { vault, recoveryWords } = await enVault(path.join(folder, 'valv'), LOGIN, passphrase);
    const header = vault.header();
    const [user, paper] = header.slots;
    if (user === undefined || paper === undefined) throw new Error('a new vault has two slots');
    const userKey = await passphraseKey(header, user, passphrase);
    if (userKey === null) throw new Error('the slot has a cost');
    return { header, user, userKey, paper, paperKey: recoveryKey(recoverySecret(recoveryWords), paper.salt) };
  });
}

beforeAll(async () => {
  one = await makeKnown(PHRASE);
  two = await makeKnown(OTHER_PHRASE);
  refusal = await sentenceOf(one.header, 'fel fras');
});

/** The sentence and code that a folder with this header in both copies answers with; fails if it opens. */
async function sentenceOf(header: Header, passphrase: string, login = LOGIN): Promise<string> {
  return withFolder(async (folder) => {
    for (const name of ['valv.a', 'valv.b']) await writeFile(path.join(folder, name), encodeHeader(header));
    const error: unknown = await unlockVault(folder, login, passphrase).catch((reason: unknown) => reason);
    if (!(error instanceof AppError)) throw new Error('the vault opened');
    return `${error.kod}: ${error.mening}`;
  });
}

function withSlot(header: Header, change: (slot: Slot) => Slot): Header {
  return { ...header, slots: header.slots.map((slot) => (slot.kind === 'user' ? change(slot) : slot)) };
}

function kdfOf(slot: Slot) {
  if (slot.kdf === null) throw new Error('a user slot has a cost');
  return slot.kdf;
}

describe('named attacks on the header', () => {
  it('opens when nothing has been done to it, so that the refusals below mean something', async () => {
    expect(await openSlot(one.header, one.user, one.userKey)).not.toBeNull();
    expect(await openSlot(one.header, one.paper, one.paperKey)).not.toBeNull();
    expect(refusal).toContain('FORBIDDEN');
  });

  it('answers an unknown login as a wrong phrase', async () => {
    expect(await sentenceOf(one.header, PHRASE, 'nagon.annan')).toBe(refusal);
  });

  it('detects that a slot was removed', async () => {
    expect(await sentenceOf({ ...one.header, slots: [one.user] }, PHRASE)).toBe(refusal);
  });

  it('detects that a slot was injected', async () => {
    expect(await sentenceOf({ ...one.header, slots: [...one.header.slots, two.user] }, PHRASE)).toBe(refusal);
  });

  it('detects that the cost of a slot was lowered, to another allowed one or below the floor', async () => {
    const lowered = withSlot(one.header, (slot) => ({ ...slot, kdf: { ...kdfOf(slot), p: 1 } }));
    expect(await sentenceOf(lowered, PHRASE)).toBe(refusal);
    const below = withSlot(one.header, (slot) => ({ ...slot, kdf: { m: 1024, t: 1, p: 1 } }));
    expect(await sentenceOf(below, PHRASE)).toBe(refusal);
    const above = withSlot(one.header, (slot) => ({ ...slot, kdf: { ...kdfOf(slot), m: 8 * 1024 * 1024 } }));
    expect(await sentenceOf(above, PHRASE)).toBe(refusal);
    expect(await sentenceOf({ ...one.header, kdfFloor: { m: 1, t: 1, p: 1 } }, PHRASE)).toBe(refusal);
  });

  it('detects a slot transplanted from another vault, with and without its vault id', async () => {
    const moved = { ...one.header, slots: [two.user, one.paper], hintSalt: two.header.hintSalt };
    expect(await sentenceOf(moved, OTHER_PHRASE)).toBe(refusal);
    expect(await sentenceOf({ ...moved, vaultId: two.header.vaultId }, OTHER_PHRASE)).toBe(refusal);
  });

  it('detects ciphertexts swapped between slots and between vaults', async () => {
    const swapped = withSlot(one.header, (slot) => ({ ...slot, vrkSealed: one.paper.vrkSealed }));
    expect(await sentenceOf(swapped, PHRASE)).toBe(refusal);
    const foreign = withSlot(one.header, (slot) => ({ ...slot, secretWrap: two.user.secretWrap }));
    expect(await sentenceOf(foreign, PHRASE)).toBe(refusal);
  });

  it('detects a holder taken from a role, and a role key replaced', async () => {
    const [roll, ...rest] = one.header.roles;
    if (roll === undefined) throw new Error('a header has roles');
    expect(await sentenceOf({ ...one.header, roles: [{ ...roll, holders: [] }, ...rest] }, PHRASE)).toBe(refusal);
    const { publicKey } = await createKeyPair(randomBytes);
    const replaced = { ...one.header, roles: [{ ...roll, publicKey: toBase64(publicKey) }, ...rest] };
    expect(await sentenceOf(replaced, PHRASE)).toBe(refusal);
  });

  it('detects a whole header made over a root key of the attacker, sealed to the public keys that lie open', async () => {
    const vrk = Uint8Array.from(randomBytes(32));
    const slots: Slot[] = [];
    for (const slot of one.header.slots) {
      const info = { vault: one.header.vaultId, file: 'valv/vrk', generation: 1, holder: slot.id };
      slots.push({ ...slot, vrkSealed: toBase64(await sealTo(fromBase64(slot.publicKey), info, vrk)) });
    }
    const forged = signHeader({ ...one.header, generation: one.header.generation + 1, slots }, vrk);
    expect(await sentenceOf(forged, PHRASE)).toBe(refusal);
  });

  it('prefers the newer of two whole copies, so that an older copy put back in one place changes nothing', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      const { vault } = await enVault(place);
      const old = await readFile(path.join(place, 'valv.b'));
      await vault.saveAnchor({ registerCounter: 7, registerHead: '', logSeq: 9, logHead: '' });
      await writeFile(path.join(place, 'valv.b'), old);
      const again = await unlockVault(place, LOGIN, PHRASE);
      expect(again.header().anchor.registerCounter).toBe(7);
      expect(again.wasRepaired).toBe(true);
      expect(await readFile(path.join(place, 'valv.b'))).toEqual(await readFile(path.join(place, 'valv.a')));
    });
  });
});

describe('arbitrary changes to the header, below Argon2id', () => {
  it('opens no slot after any of 1 000 changes with a matching checksum', async () => {
    let whole = 0;
    const mutations = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('replace', 'remove', 'double', 'swap'));
    await fc.assert(
      fc.asyncProperty(mutations, async ([where, value, how]) => {
        const changed = mutate(one.header, where, value, how);
        fc.pre(Buffer.compare(canonicalBytes(changed), canonicalBytes(one.header)) !== 0);
        const parsed = parseOrRefuse(rawCopy(changed));
        if (parsed === null) return;
        whole++;
        for (const slot of parsed.slots) {
          const key = slot.kind === 'user' ? one.userKey : one.paperKey;
          expect(await openSlot(parsed, slot, key)).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
    // Otherwise the schema alone would have stopped everything, and the cryptography not have been tried.
    expect(whole).toBeGreaterThan(300);
  }, 120_000);
});

/** A raised `minReader` is refused aloud, which is as good as not parsing. */
function parseOrRefuse(bytes: Uint8Array): Header | null {
  try {
    return parseHeader(bytes);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** A copy as an attacker writes it: any JSON, with the right checksum. */
function rawCopy(value: unknown): Uint8Array {
  const body = canonicalBytes(value);
  return Buffer.concat([body, Buffer.from(`\n${Buffer.from(sha256(body)).toString('hex')}\n`)]);
}

type Step = string | number;

function leaves(value: unknown, at: readonly Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [[...at]];
  const inner = Object.entries(value).flatMap(([key, part]) => leaves(part, [...at, key]));
  return at.length === 0 ? inner : [[...at], ...inner];
}

function mutate(header: Header, where: number, value: number, how: string): unknown {
  const copy = structuredClone(header) as Record<Step, unknown>;
  const paths = leaves(header);
  const steps = paths[where % paths.length] ?? [];
  const last = steps.at(-1) ?? 'mac';
  let parent = copy;
  for (const step of steps.slice(0, -1)) parent = parent[step] as Record<Step, unknown>;
  const old = parent[last];
  if (how === 'remove') {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  } else if (how === 'double' && Array.isArray(parent)) {
    parent.push(structuredClone(old));
  } else if (how === 'swap' && Array.isArray(parent)) {
    parent.reverse();
  } else {
    parent[last] = changedLeaf(old, value);
  }
  return copy;
}

function changedLeaf(old: unknown, value: number): unknown {
  if (typeof old === 'number') return old + 1 + (value % 5);
  if (typeof old !== 'string' || old.length === 0) return value;
  if (/^[0-9a-f]{32}$/.test(old)) return old.replace(/./, (digit) => ((parseInt(digit, 16) + 1) % 16).toString(16));
  const bytes = fromBase64(old);
  if (bytes.length === 0) return `${old}x`;
  bytes[value % bytes.length] = (bytes[value % bytes.length] ?? 0) ^ (1 + (value % 255));
  return toBase64(bytes);
}

describe('damage to the copies', () => {
  it('sees every single changed byte in a copy, and every shortening', async () => {
    const bytes = encodeHeader(one.header);
    expect(parseHeader(bytes)).toEqual(one.header);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      if (parseHeader(damaged) !== null) throw new Error(`byte ${at} may change unseen`);
      if (at % 16 === 0 && parseHeader(bytes.subarray(0, at)) !== null) throw new Error(`cut at ${at} unseen`);
    }
  });

  it('repairs either copy from the other, wherever a byte has changed, and loses nothing', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      await enVault(place);
      const whole = await readFile(path.join(place, 'valv.a'));
      for (const [name, at] of [
        ['valv.a', 0],
        ['valv.a', 1500],
        ['valv.b', 700],
        ['valv.b', whole.length - 1],
      ] as const) {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ 0x20;
        await writeFile(path.join(place, name), damaged);
        expect((await unlockVault(place, LOGIN, PHRASE)).wasRepaired).toBe(true);
        expect(await readFile(path.join(place, name))).toEqual(whole);
      }
      await rm(path.join(place, 'valv.a'));
      expect((await unlockVault(place, LOGIN, PHRASE)).wasRepaired).toBe(true);
      expect(await readFile(path.join(place, 'valv.a'))).toEqual(whole);
      expect((await unlockVault(place, LOGIN, PHRASE)).wasRepaired).toBe(false);
    });
  });

  it('leaves a damaged copy alone when the passphrase is wrong', async () => {
    await withFolder(async (folder) => {
      const place = path.join(folder, 'valv');
      await enVault(place);
      await writeFile(path.join(place, 'valv.a'), 'trasig');
      await expect(unlockVault(place, LOGIN, OTHER_PHRASE)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      expect(await readFile(path.join(place, 'valv.a'), 'utf8')).toBe('trasig');
    });
  });

  it('opens by the authentic one of two whole copies with the same generation', async () => {
    await withFolder(async (folder) => {
      const forged = { ...one.header, anchor: { ...one.header.anchor, registerCounter: 99 } };
      await writeFile(path.join(folder, 'valv.a'), encodeHeader(forged));
      await writeFile(path.join(folder, 'valv.b'), encodeHeader(one.header));
      const vault = await unlockVault(folder, LOGIN, PHRASE);
      expect(vault.header().anchor.registerCounter).toBe(0);
      expect(vault.wasRepaired).toBe(true);
      expect(parseHeader(await readFile(path.join(folder, 'valv.a')))).toEqual(one.header);
    });
  });

  it('refuses with STORAGE a header that only a newer program may read', () => {
    const future = rawCopy({ ...one.header, format: 2, minReader: 3 });
    expect(() => parseHeader(future)).toThrow(AppError);
  });

  it('keeps fields that a later format has added, and holds them authentic', async () => {
    const extended = { ...one.header, format: 2, framtid: { djup: 'x' } };
    const parsed = parseHeader(rawCopy(extended));
    expect(parsed).toMatchObject({ framtid: { djup: 'x' } });
    expect(parsed && (await openSlot(parsed, one.user, one.userKey))).toBeNull();
    const keys = await openSlot(one.header, one.user, one.userKey);
    const signed = keys && signHeader(extended, keys.vrk);
    expect(signed && (await openSlot(signed, one.user, one.userKey))).not.toBeNull();
  });
});
