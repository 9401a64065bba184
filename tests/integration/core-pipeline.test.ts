import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import { storageError } from '../../electron/store/storage-error.ts';
import { createWorld, validInputs, type World } from '../support/contract-inputs.ts';
import { isAkt, isLogg, isNoLogg, isRegister, type Moment, placesOf } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

/** The order in which the calls can be carried out one after the other in one world, each with its input. */
const ORDER = listCalls()
  .filter(({ spec }) => spec.scope !== 'unlocked-not-needed')
  .map(({ name }) => name)
  // The leaving of somebody ends with a new register, after which nothing but the lock is left.
  .filter((name) => name !== 'personal.avsluta')
  // Two people are needed for these, and this world has one: tests/integration/{kontrasignering,granskning,jour,skydd}.test.ts have the other.
  .filter((name) => !['kontrasignering.sign', 'granskning.sign', 'jour.kvittera', 'skydd.forsegla'].includes(name))
  // What removes or closes, or needs what another has saved, comes when the others have had their turn.
  .toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)) || a.localeCompare(b));

function isLast(name: string): boolean {
  return ['installning.copyVaxel', 'skyddadUppgift.remove', 'utredning.inled', 'avslut.sign'].includes(name);
}

const NEVER = Number.POSITIVE_INFINITY;

describe('the pipeline that every call passes', () => {
  let world: World;
  const temp = createTempDir();

  beforeAll(async () => {
    world = await createWorld(temp.folder, { dokument: true });
  });
  afterAll(async () => {
    await world.test.core.close('avslut');
    temp.remove();
  });

  const logg = () => world.files.query('2026-11.db', 'SELECT handling, objekt, fas, resultat FROM logg ORDER BY seq');
  /** Everything but the log and what the register counts, which also moves when a mark is taken back. */
  async function withoutCounter(): Promise<unknown> {
    const rows = await world.files.dump(isNoLogg);
    const counts = ['valv/register.1.db/varde', 'valv/register.1.db/logg_fil'];
    return Object.fromEntries(Object.entries(rows).filter(([table]) => !counts.includes(table)));
  }
  const call = (name: string, input: unknown) => world.test.core.call(name, structuredClone(input));
  /** What reached the files while a call was carried out. */
  async function momentsOf(name: string): Promise<readonly Moment[]> {
    world.files.moments.length = 0;
    expect(await call(name, validInputs(world)[name]), name).toMatchObject({ ok: true });
    return [...world.files.moments];
  }

  it.each([
    'akt.rader',
    'akt',
    '',
    'valv.__proto__',
    '__proto__',
    'constructor',
    'toString',
    'akt.constructor',
    '__proto__.get',
    'AKT.GET',
    'akt.get ',
    'akt.get\u0000',
  ])('does not know the call %j', async (name) => {
    const before = await world.files.fingerprint();
    expect(await call(name, {})).toEqual({
      ok: false,
      fel: { kod: 'NOT_FOUND', mening: 'Programmet känner inte till det anropet.' },
    });
    expect(await world.files.fingerprint()).toBe(before);
  });

  it('takes nothing but a text for the name of a call', async () => {
    for (const name of [undefined, null, 7, {}, ['akt.get'], { toString: () => 'akt.get' }]) {
      expect(await world.test.core.call(name as string, {})).toMatchObject({ ok: false, fel: { kod: 'NOT_FOUND' } });
    }
  });

  it('refuses an input that goes round in a circle, is too deep, or is larger than a form can be', async () => {
    const circle: Record<string, unknown> = { aktId: world.akter.vuxen };
    circle.self = circle;
    let deep: unknown = {};
    for (let i = 0; i < 5000; i += 1) deep = { deep };
    const long = { aktId: world.akter.vuxen, nyckel: 'a', innehall: 'x'.repeat(2 * 1024 * 1024) };
    const before = await world.files.fingerprint();
    for (const input of [circle, long, { aktId: 10n }, Array.from({ length: 300_000 }, () => 0)]) {
      expect(await call('utkast.save', input)).toMatchObject({ ok: false, fel: { kod: 'VALIDATION' } });
    }
    expect(await world.test.core.call('utkast.save', deep)).toMatchObject({ ok: false, fel: { kod: 'VALIDATION' } });
    expect(await world.files.fingerprint()).toBe(before);
  });

  it('writes nothing and shows nothing while the log cannot be written', async () => {
    const audited = listCalls().filter(({ name, spec }) => typeof spec.audit === 'string' && ORDER.includes(name));
    expect(audited.length).toBeGreaterThan(35);
    const before = await withoutCounter();
    const rows = (await logg()).length;
    world.files.fault = ({ file, sql }) =>
      file.startsWith('logg') && /^insert/i.test(sql) ? storageError('full') : null;
    try {
      for (const { name } of audited) {
        const reply = await call(name, validInputs(world)[name]);
        expect(reply, name).toMatchObject({
          ok: false,
          fel: { kod: 'STORAGE', mening: expect.stringMatching(/full/) },
        });
        expect(reply).not.toHaveProperty('value');
      }
      expect(world.test.host.printed).toEqual([]);
    } finally {
      world.files.fault = null;
    }
    expect(await withoutCounter()).toEqual(before);
    expect(await call('person.list', { aktId: world.akter.vuxen })).toMatchObject({ ok: true });
    expect((await logg()).length).toBe(rows + 2);
  });

  it('has committed the attempt before it reads an akt, and the outcome before it answers', async () => {
    for (const name of ['akt.get', 'skyddadUppgift.reveal', 'dokument.print']) {
      const moments = await momentsOf(name);
      const logged = placesOf(moments, isLogg, 'end', /^insert/i);
      const touched = placesOf(moments, isAkt, 'start', /^select/i);
      expect(logged.length, name).toBeGreaterThanOrEqual(2);
      expect(touched.length, name).toBeGreaterThanOrEqual(1);
      expect(logged[0], name).toBeLessThan(touched[0] ?? 0);
      expect(logged.at(-1), name).toBeGreaterThan(touched.at(-1) ?? Number.POSITIVE_INFINITY);
    }
  });

  it('commits an akt when attempt and mark stand, the derived row and the outcome after it, and answers last', async () => {
    for (const name of ['anteckning.sign', 'person.create', 'skyddsbedomning.sign', 'skyddadUppgift.create']) {
      const moments = await momentsOf(name);
      const [attempt = NEVER, ...outcomes] = placesOf(moments, isLogg, 'end', /^insert/i);
      const [outcomeBegun = -1] = placesOf(moments, isLogg, 'start', /^insert/i).slice(1);
      const [marked = NEVER] = placesOf(moments, isRegister, 'end', /^update akt set smutsig = 1/i);
      const [committing = -1] = placesOf(moments, isAkt, 'start', /^commit/i);
      const [committed = NEVER] = placesOf(moments, isAkt, 'end', /^commit/i);
      const derived = placesOf(moments, isRegister, 'start', /^commit/i).at(-1) ?? -1;
      expect(attempt, name).toBeLessThan(committing);
      expect(marked, name).toBeLessThan(committing);
      expect(derived, name).toBeGreaterThan(committed);
      expect(outcomeBegun, name).toBeGreaterThan(committed);
      expect(outcomes, name).toHaveLength(1);
    }
  });

  it.each([
    ['the mark', (name: string) => isRegister(name), /^update akt set smutsig = 1/i],
    ['the change', isAkt, /^insert into "post"/i],
    ['the commit of the akt', isAkt, /^commit/i],
  ])('changes neither akt nor register when %s fails, and says so in the log', async (_, isFile, sql) => {
    await call('anteckning.sign', validInputs(world)['anteckning.sign']);
    const before = await withoutCounter();
    const rows = (await logg()).length;
    world.files.fault = (statement) =>
      isFile(statement.file) && sql.test(statement.sql) ? storageError('disk') : null;
    try {
      expect(await call('anteckning.sign', validInputs(world)['anteckning.sign'])).toMatchObject({
        ok: false,
        fel: { kod: 'STORAGE' },
      });
    } finally {
      world.files.fault = null;
    }
    expect((await logg()).slice(rows)).toMatchObject([
      { fas: 'forsok', resultat: null },
      { fas: 'utfall', resultat: 'STORAGE' },
    ]);
    expect(await withoutCounter()).toEqual(before);
    expect(await call('anteckning.sign', validInputs(world)['anteckning.sign'])).toMatchObject({ ok: true });
  });

  it('logs an attempt and an outcome for every audited call, and not a word of the others', async () => {
    const start = (await logg()).length;
    world.test.host.chosen = world.test.host.folder;
    for (const name of ORDER) {
      const reply = await call(name, validInputs(world)[name]);
      expect(reply, `${name} ${JSON.stringify(reply)}`).toMatchObject({ ok: true });
    }
    const rows = (await logg()).slice(start);
    const actions = listCalls().flatMap(({ name, spec }) =>
      ORDER.includes(name) && typeof spec.audit === 'string' ? [spec.audit] : [],
    );
    const logged = (fas: string) => new Set(rows.filter((row) => row['fas'] === fas).map((row) => row['handling']));
    expect([...logged('forsok')].toSorted()).toEqual([...new Set(actions)].toSorted());
    for (const action of actions) expect(logged('utfall')).toContain(action);
    for (const row of rows) {
      // Of the log itself its own numbers, and the flag that was reviewed.
      expect(String(row['objekt'] ?? '')).toMatch(/^([0-9a-f]{32}(\/[0-9a-f]{32})?|\d+(\/[a-z-]+)?)?$/);
      expect(String(row['resultat'] ?? '')).toMatch(/^(|ok|skickad|sparad)$/);
    }
  });

  it('logs what was refused, with its code', async () => {
    const start = (await logg()).length;
    await call('anteckning.sign', { ...validInputs(world)['anteckning.sign'], handelse: '2030-01-01T00:00:00.000Z' });
    expect((await logg()).slice(start).map(({ handling, fas, resultat }) => [handling, fas, resultat])).toEqual([
      ['anteckning.signerad', 'forsok', null],
      ['anteckning.signerad', 'utfall', 'RULE'],
    ]);
  });

  it('answers a fault that nobody foresaw with a number that leads to the diagnostics, and not with its message', async () => {
    world.files.fault = ({ file, sql }) =>
      file.startsWith('akter') && /^select/i.test(sql) ? new Error('Frideborg Fiktivsson, 070-1740611') : null;
    const reply = await call('akt.get', { aktId: world.akter.vuxen });
    world.files.fault = null;
    if (reply.ok) throw new Error('the fault did not show');
    expect(reply.fel.kod).toBe('UNEXPECTED');
    expect(JSON.stringify(reply)).not.toMatch(/Frideborg|1740611/);
    const lines = readFileSync(path.join(temp.folder, 'diagnostik.jsonl'), 'utf8');
    expect(lines).toContain(reply.fel.referens);
    expect(lines).not.toMatch(/Frideborg|1740611/);
    const list = await world.test.client.diagnostik.list({});
    expect(list.at(-1)).toMatchObject({
      referens: reply.fel.referens,
      anrop: 'akt.get',
      kod: 'UNEXPECTED',
      art: 'Error',
    });
    const { referens } = await world.test.client.diagnostik.report({});
    expect((await world.test.client.diagnostik.list({})).at(-1)).toMatchObject({ referens, anrop: 'fonster' });
  });

  it('undoes a write whose file fails midway, says so, and goes on working', async () => {
    const before = await world.files.fingerprint(isAkt);
    for (const table of ['"sok"', '"andring"']) {
      world.files.fault = ({ file, sql }) =>
        isAkt(file) && sql.startsWith(`insert into ${table}`) ? storageError('full') : null;
      expect(await call('anteckning.sign', validInputs(world)['anteckning.sign'])).toMatchObject({
        ok: false,
        fel: { kod: 'STORAGE' },
      });
      world.files.fault = null;
      expect(await world.test.client.akt.get({ aktId: world.akter.vuxen })).toMatchObject({ rad: { avstamd: true } });
      expect(await world.files.fingerprint(isAkt)).toBe(before);
    }
    expect(await call('anteckning.sign', validInputs(world)['anteckning.sign'])).toMatchObject({ ok: true });
  });
});
