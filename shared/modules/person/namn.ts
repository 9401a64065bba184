import type { Datum } from '../../lib/tid.ts';
import { BARNETS_KON, KON, PERSONROLL } from '../../mallar/ord.ts';
import { isMinderarig } from './alder.ts';
import type { Person, PersonUppgifter } from './schema.ts';

/** Whether Skatteverket or the police have decided that the person's data are protected. */
export function isSkyddad(person: Pick<PersonUppgifter, 'skydd'>): boolean {
  return person.skydd !== 'okant' && person.skydd !== 'ingen';
}

type Numrerad = Pick<Person, 'id' | 'roll' | 'barnNr'>;

/**
 * The role of a person, numbered where several share it: `Klient`, `Utövare 2`. A child has its number of the case, the
 * same in the aktualisering, in its own akt and in the step map of both. Names nobody.
 */
export function rollbenamning(person: Numrerad, personer: readonly Numrerad[]): string {
  if (person.barnNr !== null) return `${PERSONROLL.barn} ${person.barnNr}`;
  // In a child's own akt another child has no number: it would be taken for that of the sibling in the case.
  const word = person.roll === 'barn' ? 'Annat barn' : PERSONROLL[person.roll];
  const same = personer.filter(({ roll, barnNr }) => roll === person.roll && barnNr === null);
  return same.length < 2 ? word : `${word} ${same.findIndex(({ id }) => id === person.id) + 1}`;
}

/** A person as an open akt calls them: name and role, or only the role while names are hidden or unknown. */
export function personbenamning(
  person: Numrerad & Pick<Person, 'namn'>,
  personer: readonly Numrerad[],
  namesShown: boolean,
): string {
  const roll = rollbenamning(person, personer);
  return namesShown && person.namn !== '' ? `${person.namn} (${roll.toLowerCase()})` : roll;
}

/** The sex of a person in words: girl or boy until 18. */
export function konNamn(person: Pick<Person, 'roll' | 'kon' | 'fodd' | 'personnummer'>, idag: Datum): string {
  return (isMinderarig(person, idag) ? BARNETS_KON : KON)[person.kon];
}
