import { describe, expect, it } from 'vitest';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore } from '../support/core.ts';
import { tempDir } from '../support/temp.ts';

describe('E13 what the core puts on the clipboard', () => {
  it('is the code of an akt and the number of the switchboard, and nothing that the window could choose', async () => {
    const test = await startCore(tempDir());
    const { client, host } = test;
    await createOpenVault(test);
    const { aktId } = await client.aktualisering.create({ inkom: tidpunktFromMillis(host.clock), rad: 'Ett samtal.' });
    const [rad] = await client.akt.list({});
    await client.akt.copyKod({ aktId });
    await expect(client.installning.copyVaxel({})).rejects.toMatchObject({ kod: 'RULE' });
    const { rev, ...installning } = await client.installning.get({});
    await client.installning.save({ rev, installning: { ...installning, vaxel: '040-6280400' } });
    await client.installning.copyVaxel({});
    expect(host.copied).toEqual([rad?.kod, '040-6280400']);
    await test.core.close('knapp');
  });
});
