import { kontrollera } from '../../lib/personnummer.ts';
import { ageOn, type Datum } from '../../lib/tid.ts';
import type { Person } from './schema.ts';

const OLDEST_CHILD = 17;

type Fodd = Pick<Person, 'fodd' | 'personnummer'>;

/** Whether somebody is not yet 18: by the day of birth, and as long as nobody knows it by being a child of the case. */
export function isMinderarig(person: Fodd & Pick<Person, 'roll'>, idag: Datum): boolean {
  return fodelsedag(person, idag) === null ? person.roll === 'barn' : barnetsAlder(person, idag) !== null;
}

/** Whole years, or null when the day of birth is unknown or says that this is no child. */
export function barnetsAlder(person: Fodd, idag: Datum): number | null {
  const fodd = fodelsedag(person, idag);
  if (fodd === null || fodd > idag) return null;
  const alder = ageOn(fodd, idag);
  return alder <= OLDEST_CHILD ? alder : null;
}

/** The day of birth that is written, or that the number holds. */
function fodelsedag({ fodd, personnummer }: Fodd, idag: Datum): Datum | null {
  return fodd ?? (personnummer === '' ? null : kontrollera(personnummer, idag).fodd);
}
