import { describe, expect, it } from 'vitest';
import type { AktId, JobbId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { fillKatalog, openAkter, workAkt } from '../support/journey.ts';
import { tempDir } from '../support/temp.ts';

const JOBB = 'a'.repeat(32) as JobbId;

async function work(): Promise<{ test: TestCore; aktId: AktId }> {
  const test = await startCore(tempDir());
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  const { vuxen } = await openAkter(journey);
  await workAkt(journey, vuxen);
  return { test, aktId: vuxen };
}

/** Begins the largest document and waits until it is being drawn. @returns how it ends */
async function begin({ test, aktId }: { test: TestCore; aktId: AktId }): Promise<Promise<string>[]> {
  const ended = test.client.dokument.create({ aktId, mall: 'akt', postId: null, jobbId: JOBB }).then(
    () => 'klart',
    ({ kod }: { kod: string }) => kod,
  );
  await expect.poll(() => test.events.some(({ name }) => name === 'job.progressed')).toBe(true);
  return [ended];
}

async function avbrutnaAfter(test: TestCore): Promise<{ next: TestCore; avbrutna: readonly string[] }> {
  const next = await restart(test);
  await unlock(next);
  return { next, avbrutna: (await next.client.valv.status({})).avbrutna };
}

describe('V13 a document that is being made', () => {
  it('does not hold the vault open, and is said at the next unlock, once', async () => {
    const place = await work();
    const [ended] = await begin(place);
    await place.test.core.close('overksam');
    expect(await ended).toBe('CANCELLED');
    const { next, avbrutna } = await avbrutnaAfter(place.test);
    expect(avbrutna).toEqual(['dokument']);
    expect(await next.client.dokument.list({ aktId: place.aktId })).toEqual([]);
    const again = await avbrutnaAfter(next);
    expect(again.avbrutna).toEqual([]);
    await again.next.core.close('knapp');
  });

  it('is nothing to be said when it was finished, or when the person stopped it', async () => {
    const place = await work();
    const [first] = await begin(place);
    await place.test.client.jobb.cancel({ jobbId: JOBB });
    expect(await first).toBe('CANCELLED');
    await place.test.client.dokument.create({ aktId: place.aktId, mall: 'akt', postId: null, jobbId: JOBB });
    const { next, avbrutna } = await avbrutnaAfter(place.test);
    expect(avbrutna).toEqual([]);
    await next.core.close('knapp');
  });
});
