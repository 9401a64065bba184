import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import { FELKODER, type FelSvar, type Reply } from '../../shared/api/errors.ts';
import { createWorld, INGEN, validInputs, type World } from '../support/contract-inputs.ts';
import { hostileInputs, idPathsOf, MARKER, replaceAt } from '../support/hostile-inputs.ts';
import { isAkt, isNoLogg } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

const RUNS = 200;
const SENTENCE = /^[A-ZÅÄÖ].*[.]$/s;
const CALLS = listCalls();

describe('what every call does with an input that is not one', () => {
  let world: World;
  const temp = createTempDir();

  beforeAll(async () => {
    world = await createWorld(temp.folder, { dokument: true });
  });
  afterAll(async () => {
    await world.test.core.close('avslut');
    temp.remove();
  });

  const send = async (name: string, input: unknown): Promise<Reply> =>
    structuredClone(await world.test.core.call(name, structuredClone(input)));

  it('has an input that is accepted for every call of the contract', () => {
    const inputs = validInputs(world);
    expect(Object.keys(inputs).toSorted()).toEqual(CALLS.map(({ name }) => name).toSorted());
    for (const { name, spec } of CALLS) expect(spec.input.safeParse(inputs[name]).error, name).toBeUndefined();
  });

  it.each(CALLS)(
    '$name answers VALIDATION at the fields, writes nothing and repeats nothing',
    async ({ name, spec }) => {
      const before = await world.files.fingerprint();
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(hostileInputs(validInputs(world)[name]), async (input) => {
          fc.pre(!spec.input.safeParse(input).success);
          refused += 1;
          const reply = await send(name, input);
          expect(reply.ok).toBe(false);
          if (reply.ok) return;
          expect(reply.fel.kod).toBe('VALIDATION');
          expectPlain(reply.fel);
        }),
        { numRuns: RUNS, maxSkipsPerRun: 1000 },
      );
      expect(refused).toBeGreaterThanOrEqual(RUNS);
      expect(await world.files.fingerprint()).toBe(before);
    },
  );

  it.each(CALLS.filter(({ spec }) => spec.kind === 'read'))(
    '$name survives odd inputs that pass its schema',
    async ({ name }) => {
      const before = await world.files.fingerprint(isNoLogg);
      await fc.assert(
        fc.asyncProperty(hostileInputs(validInputs(world)[name]), async (input) => {
          const reply = await send(name, input);
          if (!reply.ok) expectPlain(reply.fel);
        }),
        { numRuns: 60 },
      );
      expect(await world.files.fingerprint(isNoLogg)).toBe(before);
    },
  );

  it.each(CALLS.filter(({ spec }) => spec.scope === 'akt' || spec.scope === 'many-akter'))(
    '$name refuses an id of something that is not there, and writes nothing in any akt',
    async ({ name }) => {
      const valid = validInputs(world)[name];
      for (const path of idPathsOf(valid)) {
        if (path[0] === 'jobbId') continue;
        const before = await world.files.fingerprint(isAkt);
        const reply = await send(name, replaceAt(valid, path, INGEN));
        expect(reply.ok, `${name} ${path.join('.')}`).toBe(false);
        if (!reply.ok) {
          expect(['FORBIDDEN', 'NOT_FOUND', 'RULE', 'CONFLICT']).toContain(reply.fel.kod);
          expectPlain(reply.fel);
        }
        expect(await world.files.fingerprint(isAkt)).toBe(before);
      }
    },
  );
});

function expectPlain(fel: FelSvar): void {
  expect(FELKODER).toContain(fel.kod);
  expect(fel.kod).not.toBe('UNEXPECTED');
  expect(fel.mening).toMatch(SENTENCE);
  for (const { mening } of fel.faltfel ?? []) expect(mening).toMatch(SENTENCE);
  expect(JSON.stringify(fel)).not.toContain(MARKER);
}
