import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import type { AktId, JobbId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { goesOnByItself, JOBB_VID_LAS } from '../../shared/modules/avbrutet/rules.ts';
import type { AvbrutetJobb } from '../../shared/modules/avbrutet/schema.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { fillKatalog, openAkter, workAkt } from '../support/journey.ts';
import { invite, OLA, switchTo, VERA } from '../support/kollegor.ts';
import { HOUR_MS } from '../support/kopia.ts';
import { withSession } from '../support/open-session.ts';
import { createTempDir, tempDir } from '../support/temp.ts';

const JOBB = 'a'.repeat(32) as JobbId;
const HANDBOK = new URL('../../resources/handbok/02-lasa-och-lasa-upp.md', import.meta.url);

interface Place {
  readonly test: TestCore;
  readonly aktId: AktId;
}

async function work(): Promise<Place> {
  const test = await startCore(tempDir());
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  const { vuxen } = await openAkter(journey);
  await workAkt(journey, vuxen);
  return { test, aktId: vuxen };
}

/** Begins a job and waits until it is well under way. @returns how it ends */
async function begin(test: TestCore, job: Promise<unknown>): Promise<{ readonly ended: Promise<string> }> {
  const ended = job.then(
    () => 'klart',
    ({ kod }: { kod: string }) => kod,
  );
  await expect.poll(() => test.events.some(({ name }) => name === 'job.progressed')).toBe(true);
  return { ended };
}

/** The largest document there is. */
function dokument({ test, aktId }: Place) {
  return begin(test, test.client.dokument.create({ aktId, mall: 'akt', postId: null, jobbId: JOBB }));
}

async function reopened(test: TestCore): Promise<TestCore> {
  const next = await restart(test);
  await unlock(next);
  return next;
}

/** Goes on with the document as the window does. */
async function goOn(test: TestCore, [jobb]: readonly AvbrutetJobb[]) {
  if (jobb?.arbete.slag !== 'dokument.create') throw new Error('no document waits');
  const { aktId, mall, postId } = jobb.arbete;
  return test.client.dokument.create({ aktId, mall, postId, jobbId: jobb.jobbId });
}

describe('V13 every job of the contract', () => {
  const jobs = listCalls().filter(({ spec }) => spec.kind === 'job');

  it('says what a lock does to it', () => {
    expect(Object.keys(JOBB_VID_LAS).toSorted()).toEqual(jobs.map(({ name }) => name).toSorted());
    for (const { name, spec } of jobs) {
      expect(JOBB_VID_LAS[name]?.gor === 'utan-valv', name).toBe(spec.scope === 'unlocked-not-needed');
    }
  });

  it('stands in the handbook with the same words', () => {
    const text = readFileSync(HANDBOK, 'utf8');
    for (const { jobb, vidLas, efter } of Object.values(JOBB_VID_LAS)) {
      expect(text).toContain(`| ${jobb} | ${vidLas} | ${efter} |`);
    }
  });

  it('that ends the program each time is not begun by itself for ever', () => {
    const arbete = { slag: 'dokument.create', aktId: JOBB as string as AktId, mall: 'akt', postId: null } as const;
    expect([0, 1, 2].map((omtag) => goesOnByItself({ arbete, omtag }))).toEqual([true, true, false]);
    expect(goesOnByItself({ arbete: { slag: 'sakerhetskopia.create' }, omtag: 0 })).toBe(false);
  });
});

describe('V13 a document that is being made', () => {
  it('does not hold the vault open, and is made after the unlock', async () => {
    const place = await work();
    const { ended } = await dokument(place);
    await place.test.core.close('overksam');
    expect(await ended).toBe('CANCELLED');
    const next = await reopened(place.test);
    expect(await next.client.dokument.list({ aktId: place.aktId })).toEqual([]);
    const waiting = await next.client.avbrutet.list({});
    expect(waiting).toMatchObject([{ jobbId: JOBB, sjalv: true, arbete: { slag: 'dokument.create', mall: 'akt' } }]);
    const kod = (await next.client.akt.list({})).find((one) => one.aktId === place.aktId)?.kod;
    expect(waiting[0]?.kod).toBe(kod);
    const rad = await goOn(next, waiting);
    const { base64 } = await next.client.dokument.readChunk({ aktId: place.aktId, dokumentId: rad.id, del: 0 });
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await next.client.avbrutet.list({})).toEqual([]);
    await next.core.close('knapp');
  });

  it('waits for whoever began it, and a colleague hears nothing of it', async () => {
    const place = await work();
    await invite(place.test, VERA, ['samordnare', 'chef']);
    await dokument(place);
    const vera = await switchTo(place.test, VERA);
    expect(await vera.client.avbrutet.list({})).toEqual([]);
    await vera.client.avbrutet.remove({ jobbId: JOBB });
    const own = await reopened(vera);
    const waiting = await own.client.avbrutet.list({});
    expect(waiting).toHaveLength(1);
    await goOn(own, waiting);
    await own.core.close('knapp');
  });

  it('that no key is there for any more is refused, and can be let be', async () => {
    const place = await work();
    const { test, aktId } = place;
    await invite(test, VERA, ['handlaggare']);
    const vera = await switchTo(test, VERA);
    const refused = vera.client.dokument.create({ aktId, mall: 'akt', postId: null, jobbId: JOBB });
    await expect(refused).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    await vera.client.avbrutet.remove({ jobbId: JOBB });
    expect(await vera.client.avbrutet.list({})).toEqual([]);
    await vera.core.close('knapp');
  });

  it('that a lock meets again and again waits for a button in the end', async () => {
    const place = await work();
    let { test } = place;
    await dokument(place);
    for (const sjalv of [true, true, false]) {
      test = await reopened(test);
      expect(await test.client.avbrutet.list({})).toMatchObject([{ jobbId: JOBB, sjalv }]);
      await dokument({ ...place, test });
    }
    await test.core.close('knapp');
  });

  it('is nothing to go on with when it was finished, or when the person stopped it', async () => {
    const place = await work();
    const { ended } = await dokument(place);
    await place.test.client.jobb.cancel({ jobbId: JOBB });
    expect(await ended).toBe('CANCELLED');
    await place.test.client.dokument.create({ aktId: place.aktId, mall: 'akt', postId: null, jobbId: JOBB });
    const next = await reopened(place.test);
    expect(await next.client.avbrutet.list({})).toEqual([]);
    await next.core.close('knapp');
  });
});

describe('V13 what a lock left of other jobs', () => {
  const temp = createTempDir();
  let test: TestCore;
  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  it('lets a check of the log be done anew under its own id', async () => {
    await test.core.close('knapp');
    await withSession(test.valvMapp, test.host.clock, (session) => note(session, { slag: 'logg.verify' }));
    test = await startLater(test);
    expect(await test.client.avbrutet.list({})).toMatchObject([{ arbete: { slag: 'logg.verify' }, sjalv: false }]);
    expect(await test.client.logg.verify({ jobbId: JOBB })).toMatchObject({ fel: null });
    expect(await test.client.avbrutet.list({})).toEqual([]);
  });

  it('says nothing of a leaving that did not begin, and goes on with one that did', async () => {
    const ola = await invite(test, OLA, ['handlaggare']);
    await test.core.close('knapp');
    const arbete = { slag: 'personal.avsluta', anvandareId: ola };
    await withSession(test.valvMapp, test.host.clock, (session) => note(session, arbete));
    test = await startLater(test);
    expect(await test.client.avbrutet.list({})).toEqual([]);
    await test.core.close('knapp');
    const slutade = tidpunktFromMillis(test.host.clock);
    await withSession(test.valvMapp, test.host.clock, ({ pool, register }) =>
      pool.transaction(register, (db) => db.updateTable('anvandare').set({ slutade }).where('id', '=', ola).execute()),
    );
    test = await startLater(test);
    expect(await test.client.avbrutet.list({})).toMatchObject([{ arbete, sjalv: false }]);
    const [sam] = (await test.client.personal.list({})).filter(({ id }) => id !== ola);
    if (sam === undefined) throw new Error('nobody is there');
    await test.client.personal.avsluta({ jobbId: JOBB, anvandareId: ola, eftertradare: sam.id });
    test = await startLater(test);
    expect(await test.client.avbrutet.list({})).toEqual([]);
    expect((await test.client.personal.list({})).find(({ id }) => id === ola)?.slutade).not.toBeNull();
  });

  it('leaves out what an earlier program kept, and takes it away with the next job', async () => {
    await test.core.close('knapp');
    await withSession(test.valvMapp, test.host.clock, (session) => note(session, 'dokument'));
    test = await startLater(test);
    expect(await test.client.avbrutet.list({})).toEqual([]);
    await test.client.logg.verify({ jobbId: 'b'.repeat(32) as JobbId });
    await test.core.close('knapp');
    const left = await withSession(test.valvMapp, test.host.clock, ({ pool, register }) =>
      pool.use(register, (db) =>
        db.selectFrom('varde').select('varde').where('nyckel', 'like', 'avbrutet.%').execute(),
      ),
    );
    expect(left).toEqual([]);
    test = await startLater(test);
  });
});

type Opened = Parameters<Parameters<typeof withSession>[2]>[0];

/** Writes what a crash right after the beginning leaves. */
function note({ pool, register, user }: Opened, arbete: object | string): Promise<unknown> {
  const varde = typeof arbete === 'string' ? arbete : JSON.stringify({ arbete, omtag: 0 });
  return pool.transaction(register, (db) =>
    db
      .insertInto('varde')
      .values({ nyckel: `avbrutet.${user.id}.${JOBB}`, varde })
      .execute(),
  );
}

async function startLater(before: TestCore): Promise<TestCore> {
  await before.core.close('knapp');
  const next = await startCore(before.folder);
  next.host.clock = before.host.clock + HOUR_MS;
  await unlock(next);
  return next;
}
