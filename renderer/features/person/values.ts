import { z } from 'zod';
import { Rev } from '../../../shared/lib/id.ts';
import { type Person, type PersonRoll, PersonUppgifter } from '../../../shared/modules/person/schema.ts';

/** What the form of a person holds: the data, and the revision that they were read at. */
export const SparadPerson = z.object({ rev: Rev, uppgifter: PersonUppgifter });
export type PersonValues = z.input<typeof SparadPerson>;

export function emptyPerson(roll: PersonRoll): PersonValues {
  return {
    rev: 0,
    uppgifter: { roll, namn: '', personnummer: '', fodd: null, kon: 'okant', skydd: 'okant', sprak: '' },
  };
}

export function valuesOf({ rev, roll, namn, personnummer, fodd, kon, skydd, sprak }: Person): PersonValues {
  return { rev, uppgifter: { roll, namn, personnummer, fodd, kon, skydd, sprak } };
}
