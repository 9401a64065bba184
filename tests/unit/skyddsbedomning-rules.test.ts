import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGGA_ID, type FlaggId } from '../../shared/instrument/flaggor.ts';
import type { PersonId, PostId } from '../../shared/lib/id.ts';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import type { Person } from '../../shared/modules/person/schema.ts';
import { checkSkyddsbedomning, flaggorOf } from '../../shared/modules/skyddsbedomning/rules.ts';
import { type Skyddsbedomning, SkyddsbedomningInnehall } from '../../shared/modules/skyddsbedomning/schema.ts';

const KLIENT = 'a'.repeat(32) as PersonId;
const BARN = 'b'.repeat(32) as PersonId;
const now = Tidpunkt.parse('2026-11-23T08:00:00.000Z');

function person(roll: Person['roll'], id = roll === 'barn' ? BARN : KLIENT): Person {
  return {
    id,
    rev: 1,
    barnNr: roll === 'barn' ? 1 : null,
    roll,
    namn: '',
    personnummer: '',
    fodd: null,
    kon: 'okant',
    skydd: 'okant',
    sprak: '',
    anmarkningar: [],
  };
}

function innehall(change: Record<string, unknown> = {}): SkyddsbedomningInnehall {
  return SkyddsbedomningInnehall.parse({ slag: 'vuxen', behovAvSkydd: 'ja', slutsats: 'Hög risk.', ...change });
}

function bedomning(nr: number, change: Record<string, unknown> = {}, personId = KLIENT): Skyddsbedomning {
  const id = nr.toString(16).padStart(32, '0') as PostId;
  const envelope = { id, nr, slag: 'skyddsbedomning' as const, version: 1, handelse: now, signerad: now };
  return { ...envelope, personId, signeradAv: 'Sam', ersatter: null, innehall: innehall(change) };
}

const check = (change: Record<string, unknown>, roll: Person['roll'] = 'klient', tidigare: Skyddsbedomning[] = []) =>
  checkSkyddsbedomning(innehall(change), { person: person(roll), tidigare });

const checkIn = (plats: 'aktualisering' | 'egen-akt' | 'annans-akt', slag: string, roll: Person['roll']) =>
  checkSkyddsbedomning(innehall({ slag, barnetsRost: 'x' }), { person: person(roll), tidigare: [], plats });

describe('the rules of a skyddsbedömning', () => {
  it('assesses children and adults each by themselves', () => {
    expect(check({ slag: 'vuxen' })).toBeNull();
    expect(check({ slag: 'omedelbar' }, 'barn')).toBeNull();
    expect(check({ slag: 'barn', barnetsRost: 'Vill sova hos mormor.' }, 'barn')).toBeNull();
    for (const [slag, roll] of [
      ['vuxen', 'barn'],
      ['barn', 'klient'],
      ['omedelbar', 'klient'],
    ] as const) {
      expect(check({ slag, barnetsRost: 'x' }, roll)).toMatchObject({ falt: 'innehall.slag' });
    }
  });

  it('asks for the child’s own voice, except in the immediate assessment', () => {
    expect(check({ slag: 'barn' }, 'barn')).toMatchObject({ falt: 'innehall.barnetsRost' });
  });

  it('lies in the akt of the person assessed', () => {
    expect(checkIn('aktualisering', 'omedelbar', 'barn')).toBeNull();
    expect(checkIn('egen-akt', 'omedelbar', 'barn')).toBeNull();
    expect(checkIn('egen-akt', 'barn', 'barn')).toBeNull();
    expect(checkIn('aktualisering', 'barn', 'barn')).toMatchObject({ falt: 'innehall.slag' });
    expect(checkIn('aktualisering', 'vuxen', 'klient')).toMatchObject({ falt: 'innehall.slag' });
    expect(checkIn('annans-akt', 'barn', 'barn')).toMatchObject({ falt: 'personId' });
  });

  it.each(['HITTEPÅ', '__proto__', 'constructor', 'toString', 'strypning', ''])(
    'does not know the flag %j',
    (flagga) => {
      expect(check({ flaggor: ['STRYPNING', flagga] })).toMatchObject({ falt: 'innehall.flaggor.1' });
      const avfardadeFlaggor = [{ flagga, skal: 'Fel.' }];
      expect(check({ avfardadeFlaggor })).toMatchObject({ falt: 'innehall.avfardadeFlaggor.0.flagga' });
    },
  );

  it('keeps a flag until a judgement with reasons takes it down', () => {
    const tidigare = [bedomning(1, { flaggor: ['STRYPNING', 'HOT_DOD'] })];
    expect(check({ flaggor: ['HOT_DOD'] }, 'klient', tidigare)).toMatchObject({ falt: 'innehall.flaggor' });
    const avfardadeFlaggor = [{ flagga: 'STRYPNING', skal: 'Avsåg en annan person.' }];
    expect(check({ flaggor: ['HOT_DOD'], avfardadeFlaggor }, 'klient', tidigare)).toBeNull();
    expect(check({ flaggor: ['HOT_DOD', 'STRYPNING'], avfardadeFlaggor }, 'klient', tidigare)).toMatchObject({
      falt: 'innehall.avfardadeFlaggor.0.flagga',
    });
    expect(
      SkyddsbedomningInnehall.safeParse({ ...innehall(), avfardadeFlaggor: [{ flagga: 'STRYPNING', skal: ' ' }] })
        .success,
    ).toBe(false);
  });

  it('holds one person’s flags apart from another’s', () => {
    const tidigare = [bedomning(1, { flaggor: ['STRYPNING'] }, BARN)];
    expect(check({ flaggor: [] }, 'klient', tidigare)).toBeNull();
    expect(flaggorOf(tidigare, KLIENT)).toEqual([]);
    expect(flaggorOf(tidigare, BARN)).toEqual(['STRYPNING']);
  });

  it('never lets a flag fall silently, whatever has been assessed before', () => {
    const flags = fc.uniqueArray(fc.constantFrom<FlaggId>(...FLAGGA_ID), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(flags, { maxLength: 5 }), flags, flags, (history, next, dismissed) => {
        const tidigare = history.map((flaggor, index) => bedomning(index + 1, { flaggor }));
        const standing = flaggorOf(tidigare, KLIENT);
        const avfardadeFlaggor = dismissed
          .filter((flagga) => !next.includes(flagga))
          .map((flagga) => ({ flagga, skal: 'Skäl.' }));
        const brott = check({ flaggor: next, avfardadeFlaggor }, 'klient', tidigare);
        const after = flaggorOf([...tidigare, bedomning(99, { flaggor: next, avfardadeFlaggor })], KLIENT);
        const fallen = standing.filter((flagga) => !after.includes(flagga));
        const silent = standing.filter((flagga) => !next.includes(flagga) && !dismissed.includes(flagga));
        expect(brott === null).toBe(silent.length === 0);
        expect(fallen.every((flagga) => dismissed.includes(flagga))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const judge = (change: Record<string, unknown>) =>
  checkSkyddsbedomning(innehall(change), { person: person('klient'), tidigare: [], burna: ['HOT_DOD', 'STRYPNING'] });

describe('a flag that the kind of case raised', () => {
  it('stands: a full assessment carries it, or says why it does not hold', () => {
    expect(judge({ flaggor: ['STRYPNING'] })?.falt).toBe('innehall.flaggor');
    expect(judge({ flaggor: ['STRYPNING', 'HOT_DOD'] })).toBeNull();
    const avfardadeFlaggor = [{ flagga: 'HOT_DOD', skal: 'Hotet gällde någon annan.' }];
    expect(judge({ flaggor: ['STRYPNING'], avfardadeFlaggor })).toBeNull();
  });
});
