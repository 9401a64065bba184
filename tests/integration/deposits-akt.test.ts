import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, restart, startCore, unlock } from '../support/core.ts';
import { fillKatalog, NEEDLES, openAkter } from '../support/journey.ts';
import { tempDir } from '../support/temp.ts';

it('opens an akt although somebody has put junk into its inbox, and still stops the family’s words', async () => {
  const first = await startCore(tempDir());
  await createOpenVault(first);
  const journey = { client: first.client, now: () => tidpunktFromMillis(first.host.clock) };
  await fillKatalog(journey);
  const { vuxen, barn } = await openAkter(journey);
  const test = await restart(first);
  onTestFinished(() => test.core.close('avslut'));
  const inbox = path.join(test.valvMapp, 'akter', `${vuxen}.in`);
  mkdirSync(inbox, { recursive: true });
  writeFileSync(path.join(inbox, '900'), 'junk');
  await unlock(test);

  const { personer } = await test.client.akt.get({ aktId: vuxen });
  expect(personer[0]?.namn).toBe(NEEDLES.namn);
  expect(readdirSync(inbox)).toEqual(['900']);
  const traffar = await test.client.intyg.check({
    aktId: vuxen,
    innehall: { hotet: `Han väntar vid ${NEEDLES.skola}.` },
  });
  expect(traffar).toMatchObject([{ falt: 'hotet', rad: 1 }]);
  expect((await test.client.akt.get({ aktId: barn })).rad.familj).toBe('F-001');
});
