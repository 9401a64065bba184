import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { createWorld, first, INGEN, validInputs, type World } from '../support/contract-inputs.ts';
import { LOGIN, PASSPHRASE, restart, unlock } from '../support/core.ts';
import { replaceAt } from '../support/hostile-inputs.ts';
import { NEEDLES } from '../support/journey.ts';
import { type LiveFiles, watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

const IN_AKT = listCalls().filter(({ name, spec }) => spec.input.safeParse({}).error !== undefined && hasAkt(name));

function hasAkt(name: string): boolean {
  const call = listCalls().find((one) => one.name === name);
  return call?.spec.scope === 'akt' || name === 'utredning.inled';
}

/** Seals an akt to the recovery sheet alone, as somebody who takes the user off the akt would. */
async function takeAway(valvMapp: string, aktId: AktId): Promise<void> {
  const vault = await unlockVault(valvMapp, LOGIN, PASSPHRASE);
  const fileKey = await vault.openAktKey(aktId, 1);
  const { publicKey } = await vault.readSidecar(aktId, 1);
  const paper = first(vault.header().slots.filter(({ kind }) => kind === 'recovery'));
  const holder = vault.findHolder(paper.id);
  if (fileKey === null || holder === null) throw new Error('nothing to take away');
  const akt = { aktId, generation: 1, fileKey, publicKey: Buffer.from(publicKey, 'base64url') };
  await vault.writeSidecar(akt, [holder]);
  vault.close();
}

describe('the gate of an akt that is not sealed to the user', () => {
  let world: World;
  let files: LiveFiles;
  let test: World['test'];
  const temp = createTempDir();

  beforeAll(async () => {
    world = await createWorld(temp.folder);
    await world.test.core.close('knapp');
    await takeAway(world.test.valvMapp, world.akter.vuxen);
    await takeAway(world.test.valvMapp, world.oppen);
    files = watchFiles();
    test = await restart(world.test, files.driver);
    await unlock(test);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  it.each(IN_AKT)(
    '$name is refused in the words of an akt that does not exist, and the file is never opened',
    async ({ name }) => {
      const valid = validInputs(world)[name];
      const answers = [];
      for (const aktId of [world.akter.vuxen, world.oppen, INGEN]) {
        answers.push(await test.core.call(name, replaceAt(valid, ['aktId'], aktId)));
      }
      const expected = {
        ok: false,
        fel: { kod: 'FORBIDDEN', mening: 'Du har inte tillgång till akten, eller så finns den inte.' },
      };
      expect(answers).toEqual([expected, expected, expected]);
      for (const aktId of [world.akter.vuxen, world.oppen]) {
        expect(files.names().filter((file) => file.includes(aktId))).toEqual([]);
      }
      expect(test.host.printed).toEqual([]);
    },
  );

  it('covers every call that reads or writes an akt', () => {
    expect(IN_AKT.length).toBeGreaterThan(35);
  });

  it('still shows its code in the list, as everyone on the unit may see, and no name', async () => {
    const list = await test.client.akt.list({});
    expect(list.map(({ aktId }) => aktId)).toContain(world.akter.vuxen);
    for (const needle of Object.values(NEEDLES)) expect(JSON.stringify(list)).not.toContain(needle);
  });

  it('logs each refusal with its code', async () => {
    const rows = await files.query(
      '2026-11.db',
      "SELECT DISTINCT resultat FROM logg WHERE objekt IS NOT NULL AND fas = 'utfall' AND seq > (SELECT max(seq) FROM logg WHERE handling = 'valv.upplast')",
    );
    expect(rows).toEqual([{ resultat: 'FORBIDDEN' }]);
  });

  it('is not among the akter that its aktualisering leads to; the others of the household are', async () => {
    const { aktualisering, vuxen, barn } = world.akter;
    const { personakter } = await test.client.akt.get({ aktId: aktualisering });
    expect(personakter.map(({ aktId }) => aktId)).toEqual([barn]);
    expect((await test.client.avslut.find({ aktId: aktualisering }))?.innehall.sammanfattning).toContain(
      (await test.client.akt.list({})).find(({ aktId }) => aktId === vuxen)?.kod,
    );
  });

  it('leaves the akter that are the user’s own as they were', async () => {
    const vy = await test.client.akt.get({ aktId: world.akter.barn });
    expect(vy.personer[0]?.namn).toBe(NEEDLES.barn);
    // The family member's akt can be left words without being read.
    const uppgift = { personId: world.barn, slag: 'skola' as const, varde: 'Norrsele friskola' };
    await test.client.skyddadUppgift.create({ aktId: world.akter.barn, uppgift });
    expect(files.names().map((file) => path.basename(file))).not.toContain(`${world.akter.vuxen}.1.akt`);
  });
});
