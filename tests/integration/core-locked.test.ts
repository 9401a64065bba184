import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import { createWorld, validInputs, type World } from '../support/contract-inputs.ts';
import { restart, type TestCore, unlock } from '../support/core.ts';
import { createTempDir } from '../support/temp.ts';

const NEEDS_OPEN = listCalls().filter(({ spec }) => spec.scope !== 'unlocked-not-needed');
const LOCKED = { ok: false, fel: { kod: 'LOCKED', mening: 'Valvet är låst. Lås upp det för att fortsätta.' } };

describe('a vault that is locked', () => {
  let world: World;
  let test: TestCore;
  const temp = createTempDir();

  beforeAll(async () => {
    world = await createWorld(temp.folder);
    test = await restart(world.test);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  it('answers LOCKED to every call that needs it open, before unlocking and after closing', async () => {
    expect(NEEDS_OPEN.length).toBeGreaterThan(45);
    for (const core of [test.core, world.test.core]) {
      for (const { name } of NEEDS_OPEN) expect(await core.call(name, validInputs(world)[name]), name).toEqual(LOCKED);
    }
  });

  it('lets nothing of the vault’s own calls through either once it has closed', async () => {
    for (const { name } of listCalls().filter(({ spec }) => spec.scope === 'unlocked-not-needed')) {
      expect(await world.test.core.call(name, validInputs(world)[name]), name).toEqual(LOCKED);
    }
  });

  it('takes a draft for 200 ms while it closes, and nothing else, and keeps the draft', async () => {
    await unlock(test);
    const aktId = world.akter.vuxen;
    const closing = test.core.close('overksam');
    const draft = { aktId, nyckel: 'anteckning', innehall: 'Sista meningen före låset' };
    const [saved, read, signed] = await Promise.all([
      test.core.call('utkast.save', draft),
      test.core.call('akt.get', { aktId }),
      test.core.call('anteckning.sign', validInputs(world)['anteckning.sign']),
    ]);
    await closing;
    expect(saved).toMatchObject({ ok: true });
    expect(read).toEqual(LOCKED);
    expect(signed).toEqual(LOCKED);
    expect(await test.core.call('utkast.save', draft)).toEqual(LOCKED);
    test = await restart(test);
    await unlock(test);
    expect(await test.client.utkast.find({ aktId, nyckel: 'anteckning' })).toMatchObject({ innehall: draft.innehall });
    await test.client.utkast.remove({ aktId, nyckel: 'anteckning' });
    expect(await test.client.utkast.find({ aktId, nyckel: 'anteckning' })).toBeNull();
  });

  it('completes a write that runs when it closes', async () => {
    const sign = test.core.call('anteckning.sign', {
      aktId: world.akter.vuxen,
      handelse: world.journey.now(),
      innehall: { text: 'Skrevs medan valvet låstes.' },
    });
    await test.core.close('skarmlas');
    expect(await sign).toMatchObject({ ok: true });
    test = await restart(test);
    await unlock(test);
    const { anteckningar } = await test.client.anteckning.list({ aktId: world.akter.vuxen });
    expect(anteckningar[0]?.innehall.text).toBe('Skrevs medan valvet låstes.');
    expect((await test.client.akt.get({ aktId: world.akter.vuxen })).rad.avstamd).toBe(true);
  });

  it('asks the shell to lock when somebody presses the button, and closes twice without harm', async () => {
    await test.client.valv.lock({});
    expect(test.host.locks).toEqual(['knapp']);
    await Promise.all([test.core.close('knapp'), test.core.close('avslut')]);
    await test.core.close('avslut');
  });
});
