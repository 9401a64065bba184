import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../shared/lib/id.ts';
import { type Datum, tidpunktFrom } from '../../shared/lib/tid.ts';
import {
  PACKLISTA,
  PAPPERSDELAR,
  PLANTEXTER,
  type Plantext,
  pappersdelarOf,
  punktOf,
} from '../../shared/modules/sakerhetsplan/delar.ts';
import { checkSakerhetsplan, ersattAv, findPlan } from '../../shared/modules/sakerhetsplan/rules.ts';
import { NySakerhetsplan } from '../../shared/modules/sakerhetsplan/schema.ts';
import { planTasksOf } from '../../shared/process/planuppgifter.ts';
import { enPersonakt, FREDAG, MANDAG } from '../support/aktlage.ts';

const IDAG = '2026-11-20' as Datum;
const PERSON = 'a'.repeat(32) as PersonId;

function ny(innehall: Record<string, unknown> = {}) {
  return NySakerhetsplan.parse({
    personId: PERSON,
    handelse: tidpunktFrom(IDAG, '10.00'),
    innehall: {
      slag: 'vuxen',
      hallning: 'vantar',
      hallningSkal: 'Vill vänta.',
      ikvall: 'Sover hos sin syster.',
      uppfoljning: IDAG,
      ...innehall,
    },
  });
}

function check(innehall: Record<string, unknown> = {}, lage: Partial<Parameters<typeof checkSakerhetsplan>[1]> = {}) {
  return checkSakerhetsplan(ny(innehall), {
    person: { roll: 'klient' },
    isEgenAkt: true,
    kodord: '',
    idag: IDAG,
    ...lage,
  });
}

describe('a säkerhetsplan', () => {
  it('tells each point by its words, and one that it does not know as it stands', () => {
    expect(punktOf(PACKLISTA, 'nycklar')).toBe('Nycklar');
    for (const okand of ['passet', 'constructor', '__proto__', 'toString'])
      expect(punktOf(PACKLISTA, okand)).toBe(okand);
  });

  it('is signed with a reason for waiting and a day on which somebody comes back', () => {
    expect(check()).toBeNull();
    expect(check({ hallning: null })?.falt).toBe('innehall.hallning');
    expect(check({ hallningSkal: '' })?.falt).toBe('innehall.hallningSkal');
    expect(check({ hallning: 'tackar-nej', hallningSkal: '' })?.falt).toBe('innehall.hallningSkal');
    expect(check({ hallning: 'vill-ha-skydd', hallningSkal: '' })).toBeNull();
    expect(check({ uppfoljning: null })?.falt).toBe('innehall.uppfoljning');
    expect(check({ uppfoljning: null, utanUppfoljning: 'Klienten bor i skyddat boende.' })).toBeNull();
    expect(check({ uppfoljning: '2026-11-19' })?.falt).toBe('innehall.uppfoljning');
  });

  it('always says what holds tonight', () => {
    expect(() => ny({ ikvall: '  ' })).toThrow(/i kväll och i natt/);
  });

  it('lies with the person it is about, of the kind that fits', () => {
    expect(check({}, { isEgenAkt: false })?.falt).toBe('personId');
    expect(check({}, { person: { roll: 'barn' } })?.falt).toBe('innehall.slag');
    const barnets = { slag: 'barn', hallning: null, hallningSkal: '' };
    expect(check(barnets)?.falt).toBe('innehall.slag');
    expect(check(barnets, { person: { roll: 'barn' } })).toBeNull();
  });

  it('holds the code word in none of its texts, however it is written there', () => {
    const texter: Plantext[] = [...new Set([...PLANTEXTER.vuxen, ...PLANTEXTER.barn])];
    fc.assert(
      fc.property(fc.constantFrom(...texter), fc.constantFrom('LINGONRIS', 'lingonris.', '"Lingonris"'), (id, ord) => {
        expect(check({ [id]: `Säg ${ord} i telefon.` }, { kodord: 'lingonris' })?.falt).toBe(`innehall.${id}`);
        expect(check({ [id]: 'Säg kodordet i telefon.' }, { kodord: 'lingonris' })).toBeNull();
      }),
    );
    const kontakter = [{ vem: 'Systern', vad: 'lyssnar efter lingonris', vemRinger: 'klienten' }];
    expect(check({ kontakter }, { kodord: 'lingonris' })?.falt).toBe('innehall.kontakter.0.vad');
  });

  it('holds until a later one of the same person takes its place', () => {
    const planer = [1, 3, 2].map((nr) => ({ nr, personId: nr === 3 ? PERSON : nr === 2 ? null : PERSON }));
    expect(findPlan(planer, PERSON)?.nr).toBe(3);
    expect(findPlan([], PERSON)).toBeNull();
    expect(ersattAv(planer, { nr: 1, personId: PERSON })?.nr).toBe(3);
    expect(ersattAv(planer, { nr: 3, personId: PERSON })).toBeNull();
  });

  it('asks for its review on its day, in an open akt alone', () => {
    expect(planTasksOf(enPersonakt({ planUppfoljning: MANDAG }))).toEqual([
      { steg: 'skyddsbedomning', text: 'Följ upp säkerhetsplanen.', forfaller: MANDAG },
    ]);
    expect(planTasksOf(enPersonakt())).toEqual([]);
    expect(planTasksOf(enPersonakt({ planUppfoljning: MANDAG, avslutad: FREDAG }))).toEqual([]);
  });

  it('can have every part of it on paper, and no part that the other kind has', () => {
    const all = [...pappersdelarOf('vuxen'), ...pappersdelarOf('barn')].map(({ id }) => id);
    expect([...new Set(all)].toSorted()).toEqual([...PAPPERSDELAR].toSorted());
    expect(pappersdelarOf('barn').map(({ id }) => id)).not.toContain('varningstecken');
  });
});
