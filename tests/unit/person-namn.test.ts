import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../shared/lib/id.ts';
import { Datum } from '../../shared/lib/tid.ts';
import { isSkyddad, konNamn, personbenamning, rollbenamning } from '../../shared/modules/person/namn.ts';
import type { PersonRoll } from '../../shared/modules/person/schema.ts';

function person(tecken: string, roll: PersonRoll, namn = '', barnNr: number | null = null) {
  return { id: tecken.repeat(32) as PersonId, roll, namn, barnNr };
}
const klient = person('a', 'klient', 'Alva Provander');
const forst = person('b', 'barn', 'Bo Provander', 1);
const sedan = person('c', 'barn', '', 2);
const alla = [klient, forst, sedan];

describe('how a person is called', () => {
  it('is by role while names are hidden, children by number', () => {
    expect(alla.map((one) => personbenamning(one, alla, false))).toEqual(['Klient', 'Barn 1', 'Barn 2']);
  });

  it('is by name and role while names show, by role alone when no name is known', () => {
    expect(alla.map((one) => personbenamning(one, alla, true))).toEqual([
      'Alva Provander (klient)',
      'Bo Provander (barn 1)',
      'Barn 2',
    ]);
  });

  it('numbers a single child, as the step map does, and several of any other role', () => {
    expect(rollbenamning(forst, [klient, forst])).toBe('Barn 1');
    expect(rollbenamning(sedan, [sedan, klient])).toBe('Barn 2');
    const utovare = [person('d', 'utovare'), person('e', 'utovare')];
    expect(utovare.map((one) => rollbenamning(one, utovare))).toEqual(['Utövare 1', 'Utövare 2']);
  });
});

describe('another child in a child’s own akt', () => {
  it('has no number, for that would be the number of a sibling in the case', () => {
    const [ett, tva] = [person('d', 'barn'), person('e', 'barn')];
    expect(rollbenamning(ett, [sedan, ett])).toBe('Annat barn');
    expect([ett, tva].map((one) => rollbenamning(one, [sedan, ett, tva]))).toEqual(['Annat barn 1', 'Annat barn 2']);
  });
});

describe('isSkyddad', () => {
  it('is true only for a decision, never for the unknown', () => {
    expect(isSkyddad({ skydd: 'sekretessmarkering' })).toBe(true);
    expect(isSkyddad({ skydd: 'fingerade' })).toBe(true);
    expect(isSkyddad({ skydd: 'okant' })).toBe(false);
    expect(isSkyddad({ skydd: 'ingen' })).toBe(false);
  });
});

it('a child is a boy or a girl, also before anybody knows its age, until the day it is 18', () => {
  const idag = Datum.parse('2026-11-24');
  const named = (roll: PersonRoll, kon: 'man' | 'kvinna', fodd: string | null) =>
    konNamn({ roll, kon, fodd: fodd === null ? null : Datum.parse(fodd), personnummer: '' }, idag);
  expect([named('barn', 'man', '2020-01-01'), named('barn', 'kvinna', null)]).toEqual(['Pojke', 'Flicka']);
  expect([named('barn', 'man', '2008-11-24'), named('barn', 'man', '2008-11-25')]).toEqual(['Man', 'Pojke']);
  expect([named('annan', 'man', '2020-01-01'), named('klient', 'kvinna', null)]).toEqual(['Pojke', 'Kvinna']);
});
