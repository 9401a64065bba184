import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../electron/vault/encoding.ts';
import { encodeHeader, type Header, parseHeader, signHeader, vrkCommitment } from '../../electron/vault/header.ts';
import { sealTo } from '../../electron/vault/hpke.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import { createTransition } from '../../electron/vault/transition.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import { enVault, LOGIN, OTHER_PHRASE, PHRASE, TEST_KDF, withFolder } from '../support/vault-fixture.ts';

const FORBIDDEN = { kod: 'FORBIDDEN' };
const VERA = { login: 'vera.test', passphrase: OTHER_PHRASE, kdf: TEST_KDF };
const OLA = { login: 'ola.test', passphrase: 'Tolv gäddor! sjunger om plåttaket vid 77 dunkla bryggor', kdf: TEST_KDF };
const NEW_PHRASE = 'Nio plogar! vänder jorden under 31 sömniga gatlyktor igen';

/** A vault in `folder/valv` with Sam, Vera and Ola; Sam's is open. */
async function threePeople(folder: string): Promise<{ valv: string; sam: OpenVault; vera: string; ola: string }> {
  const valv = path.join(folder, 'valv');
  const { vault: sam } = await enVault(valv);
  return { valv, sam, vera: await sam.people.add(VERA), ola: await sam.people.add(OLA) };
}

async function keepHeader(valv: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of ['valv.a', 'valv.b']) await copyFile(path.join(valv, name), path.join(to, name));
}

async function headerOf(valv: string): Promise<Header> {
  const header = parseHeader(await readFile(path.join(valv, 'valv.a')));
  if (header === null) throw new Error('the header is damaged');
  return header;
}

const noPreparation = async (): Promise<void> => {};

describe('V03, V07: people of a vault', () => {
  it('lets an invited person in with the own passphrase: to the register, and to no akt and no role', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera } = await threePeople(folder);
      const akt = await sam.createAktFiles('a'.repeat(32));
      await akt.writeSidecar();
      const opened = await unlockVault(valv, VERA.login, VERA.passphrase);
      expect(opened.slotId).toBe(vera);
      expect(opened.registerKey()).toEqual(sam.registerKey());
      expect(await opened.openAktKey('a'.repeat(32), 1)).toBeNull();
      expect(await opened.roleSecret('chef')).toBeNull();
      await expect(unlockVault(valv, VERA.login, PHRASE)).rejects.toMatchObject(FORBIDDEN);
      await expect(sam.people.add({ ...VERA, login: 'VERA.Test' })).rejects.toMatchObject({ kod: 'VALIDATION' });
      await expect(sam.people.add({ login: 'nils', passphrase: 'hej' })).rejects.toMatchObject({ kod: 'VALIDATION' });
    });
  });

  it('tells whose passphrase it is, and does not open anything by it', async () => {
    await withFolder(async (folder) => {
      const { sam, vera } = await threePeople(folder);
      expect(await sam.people.identify('VERA.test', VERA.passphrase)).toBe(vera);
      expect(await sam.people.identify(VERA.login, OLA.passphrase)).toBeNull();
      expect(await sam.people.identify('ingen', VERA.passphrase)).toBeNull();
    });
  });

  it('passes a role on only by somebody who holds it, and renews it for the rest when it is taken', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera, ola } = await threePeople(folder);
      expect(await sam.people.giveRole(vera, 'chef')).toBe(true);
      const asVera = await unlockVault(valv, VERA.login, VERA.passphrase);
      expect(await asVera.roleSecret('chef')).toEqual(await sam.roleSecret('chef'));
      expect(await asVera.people.giveRole(ola, 'jour')).toBe(false);
      const old = await sam.roleSecret('chef');
      const akt = await sam.createAktFiles('b'.repeat(32), [sam.roleHolder('chef')]);
      await akt.writeSidecar();
      const asOla = await unlockVault(valv, OLA.login, OLA.passphrase);
      expect(await asOla.people.takeRole(sam.slotId, 'chef')).toBe(false);
      expect(await asVera.people.takeRole(sam.slotId, 'chef')).toBe(true);
      const [nowSam, nowVera] = [
        await unlockVault(valv, LOGIN, PHRASE),
        await unlockVault(valv, VERA.login, OTHER_PHRASE),
      ];
      expect(await nowSam.roleSecret('chef')).toBeNull();
      expect(nowSam.people.hasRole(sam.slotId, 'chef')).toBe(false);
      expect(await nowVera.roleSecret('chef')).not.toEqual(old);
      // What lies sealed to the old pair stays open to those who hold the new one, until it has been sealed anew.
      expect(await nowVera.openAktKey('b'.repeat(32), 1)).toEqual(akt.fileKey);
      expect(await nowSam.openAktKey('b'.repeat(32), 1)).toBeNull();
      await nowVera.people.forgetOlderRoles();
      expect(await nowVera.openAktKey('b'.repeat(32), 1)).toBeNull();
    });
  });

  it('gives a forgotten login a new slot; the old passphrase opens nothing of the new header', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera } = await threePeople(folder);
      const again = await sam.people.replace(vera, { ...VERA, passphrase: NEW_PHRASE });
      expect(again).not.toBe(vera);
      await expect(unlockVault(valv, VERA.login, VERA.passphrase)).rejects.toMatchObject(FORBIDDEN);
      expect((await unlockVault(valv, VERA.login, NEW_PHRASE)).slotId).toBe(again);
      await expect(sam.people.replace(again, { ...OLA, passphrase: NEW_PHRASE })).rejects.toMatchObject({
        kod: 'VALIDATION',
      });
    });
  });
});

describe('V08: somebody who has left', () => {
  it('opens neither the new header nor the new register, while the others open both', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera, ola } = await threePeople(folder);
      await sam.people.giveRole(vera, 'chef');
      const before = { key: sam.registerKey(), file: sam.registerFile(), chef: await sam.roleSecret('chef') };
      await keepHeader(valv, path.join(folder, 'gammalt'));
      const next: { file?: string; key?: Uint8Array } = {};
      await sam.people.remove(vera, async ({ file, key }) => {
        Object.assign(next, { file, key });
      });
      expect(next).toEqual({ file: sam.registerFile(), key: sam.registerKey() });
      expect(next.file).not.toBe(before.file);
      await expect(unlockVault(valv, VERA.login, VERA.passphrase)).rejects.toMatchObject(FORBIDDEN);
      const old = await unlockVault(path.join(folder, 'gammalt'), VERA.login, VERA.passphrase);
      expect(old.registerKey(2)).not.toEqual(next.key);
      for (const [login, phrase] of [[LOGIN, PHRASE] as const, [OLA.login, OLA.passphrase] as const]) {
        const opened = await unlockVault(valv, login, phrase);
        expect(opened.registerKey()).toEqual(next.key);
      }
      const asSam = await unlockVault(valv, LOGIN, PHRASE);
      expect(await asSam.roleSecret('chef')).not.toEqual(before.chef);
      expect(asSam.people.hasRole(ola, 'chef')).toBe(false);
    });
  });

  it('is remembered by everybody: each unlock pins the new root key, and needs one step back for each older one that is pinned', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera } = await threePeople(folder);
      const third = await sam.people.add({ login: 'nils.test', passphrase: NEW_PHRASE, kdf: TEST_KDF });
      await sam.people.remove(vera, noPreparation);
      await sam.people.remove(third, noPreparation);
      expect((await headerOf(valv)).transitions).toHaveLength(1);
      await unlockVault(valv, LOGIN, PHRASE);
      await unlockVault(valv, OLA.login, OLA.passphrase);
      const header = await headerOf(valv);
      expect(header.slots.filter(({ kind }) => kind === 'user').map(({ pinned }) => pinned)).toEqual([3, 3]);
      // The paper pins the first one until it is used.
      expect(header.transitions?.map(({ from }) => from)).toEqual([1]);
      expect(header.minReader).toBe(2);
    });
  });

  it('is removed only by somebody who holds the same roles', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera } = await threePeople(folder);
      const asOla = await unlockVault(valv, OLA.login, OLA.passphrase);
      expect(asOla.people.mayRemove(sam.slotId)).toBe(false);
      await expect(asOla.people.remove(sam.slotId, noPreparation)).rejects.toMatchObject(FORBIDDEN);
      expect(asOla.people.mayRemove(vera)).toBe(true);
      expect((await unlockVault(valv, LOGIN, PHRASE)).slotId).toBe(sam.slotId);
    });
  });

  it('leaves everything as it was when the next register cannot be made', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera } = await threePeople(folder);
      const before = await readFile(path.join(valv, 'valv.a'));
      await expect(
        sam.people.remove(vera, async () => {
          throw new Error('disken är full');
        }),
      ).rejects.toThrow();
      expect(await readFile(path.join(valv, 'valv.a'))).toEqual(before);
      expect((await unlockVault(valv, VERA.login, VERA.passphrase)).slotId).toBe(vera);
      await sam.people.add({ login: 'nils.test', passphrase: NEW_PHRASE, kdf: TEST_KDF });
    });
  });

  it('cannot lead anybody to a root key of an outsider: no step, a step of others, a step with a byte changed', async () => {
    await withFolder(async (folder) => {
      const { valv, sam, vera } = await threePeople(folder);
      await sam.people.remove(vera, noPreparation);
      const header = await headerOf(valv);
      const refusals = [];
      for (const forged of await forgeries(header)) {
        for (const name of ['valv.a', 'valv.b']) await writeFile(path.join(valv, name), encodeHeader(forged));
        refusals.push(
          await unlockVault(valv, OLA.login, OLA.passphrase).then(
            () => 'öppnade',
            (error) => error.kod,
          ),
        );
      }
      expect(refusals).toEqual(Array.from({ length: refusals.length }, () => 'FORBIDDEN'));
      for (const name of ['valv.a', 'valv.b']) await writeFile(path.join(valv, name), encodeHeader(header));
      expect((await unlockVault(valv, OLA.login, OLA.passphrase)).slotId).toBeTruthy();
    });
  });
});

/** Headers that somebody without any root key could write over an authentic one, signed with a key of their own. */
async function forgeries(header: Header): Promise<Header[]> {
  const vrk = Uint8Array.from(randomBytes(32));
  const slots = [];
  for (const slot of header.slots) {
    const info = { vault: header.vaultId, file: 'valv/vrk', generation: header.vrkGeneration, holder: slot.id };
    slots.push({ ...slot, vrkSealed: toBase64(await sealTo(fromBase64(slot.publicKey), info, vrk)) });
  }
  const [step] = header.transitions ?? [];
  if (step === undefined) throw new Error('a root key was renewed');
  const { transitions: _, ...withoutSteps } = header;
  const own = { ...withoutSteps, slots };
  const guessed = createTransition(header.vaultId, step.from, Uint8Array.from(randomBytes(32)), vrk, randomBytes);
  const recommitted = { ...step, commitment: toBase64(vrkCommitment(header.vaultId, vrk)) };
  const changes = [[], [step], [guessed], [recommitted], [{ ...guessed, proof: step.proof }]];
  return [own, ...changes.map((transitions) => ({ ...own, transitions }))].map((one) => signHeader(one, vrk));
}
