import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore } from '../support/core.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';

/** A small vault that every run of cycles begins with: a catalogue, an aktualisering, a family of two. */
export async function prepareTemplate(folder: string): Promise<string> {
  const mapp = path.join(folder, 'mall');
  await mkdir(mapp);
  const core = await startCore(mapp);
  await createOpenVault(core);
  const journey = { client: core.client, now: () => tidpunktFromMillis(core.host.clock) };
  await fillKatalog(journey);
  await openAkter(journey);
  await core.core.close('knapp');
  return mapp;
}
