import { assert, constantFrom, property, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import type { CallSpec } from '../../shared/api/contract.ts';
import { mayCall } from '../../shared/modules/personal/rules.ts';
import { ROLLER, type Roll } from '../../shared/modules/personal/schema.ts';

const RUNS = 10_000;
const CASEWORK: readonly Roll[] = ['samordnare', 'handlaggare', 'chef'];
const LEADING: readonly Roll[] = ['samordnare', 'chef'];

/** Who may make a call of each sort that names nobody: the table of the handbook, not the rules once more. */
const MODEL: Readonly<Record<string, readonly Roll[]>> = {
  'register read': ROLLER,
  'register write': CASEWORK,
  'register draft': ROLLER,
  'register effect': CASEWORK,
  'register job': CASEWORK,
  'akt read': ROLLER,
  'akt write': CASEWORK,
  'akt draft': CASEWORK,
  'akt effect': ROLLER,
  'akt job': CASEWORK,
  'many-akter write': CASEWORK,
  'logg read': ROLLER,
};

/** Calls that are kept to some roles, and to which. */
const KEPT: readonly { readonly calls: RegExp; readonly to: readonly Roll[] }[] = [
  { calls: /^personal\.(invite|reinvite|setRoller|avsluta)$/, to: LEADING },
  { calls: /^logg\.(granskning|granska)$/, to: ['chef', 'granskare'] },
  { calls: /^logg\.(verify|printAnkare)$/, to: [...LEADING, 'granskare'] },
  { calls: /^sakerhetskopia\.create$/, to: LEADING },
  { calls: /^sakerhetskopia\.acknowledge$/, to: ROLLER },
  { calls: /^tilldelning\.(assign|remove|setChef|block|unblock)$/, to: CASEWORK },
];

/** A call of each sort that names no roles: there may be none of some sorts yet. */
const UNNAMED = Object.keys(MODEL).map((name) => {
  const [scope, kind] = name.split(' ');
  return { name, spec: { scope, kind } as Pick<CallSpec, 'kind' | 'scope' | 'roller'> };
});

describe('C01: the gate of roles', () => {
  it('agrees with the table for ten thousand people and calls', () => {
    const seen = new Set<string>();
    const calls = [...listCalls(), ...UNNAMED];
    assert(
      property(record({ call: constantFrom(...calls), own: subarray([...ROLLER]) }), ({ call, own }) => {
        const { scope, kind, roller } = call.spec;
        const kept = KEPT.find(({ calls: names }) => names.test(call.name))?.to ?? roller;
        const allowed = kept ?? MODEL[`${scope} ${kind}`] ?? [];
        const expected = scope === 'unlocked-not-needed' || own.some((roll) => allowed.includes(roll));
        seen.add(`${call.name} ${expected}`);
        expect(mayCall(call.spec, own), `${call.name} as ${own.join(', ')}`).toBe(expected);
      }),
      { numRuns: RUNS },
    );
    // Of every call that somebody may not make, both answers were met.
    expect(seen.size).toBeGreaterThan(calls.length * 1.5);
  });

  it('lets nobody without a role do anything in an open vault', () => {
    for (const { name, spec } of listCalls().filter((call) => call.spec.scope !== 'unlocked-not-needed'))
      expect(mayCall(spec, []), name).toBe(false);
  });

  it('lets nobody bring in, change or end staff but those who answer for them', () => {
    const [staff] = KEPT;
    const calls = listCalls().filter(({ name }) => staff?.calls.test(name));
    expect(calls).toHaveLength(4);
    for (const { name, spec } of calls)
      expect(
        ROLLER.filter((roll) => mayCall(spec, [roll])),
        name,
      ).toEqual(LEADING);
  });
});
