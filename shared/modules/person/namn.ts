import { PERSONROLL } from '../../mallar/ord.ts';
import type { Person, PersonUppgifter } from './schema.ts';

/** Whether Skatteverket or the police have decided that the person's data are protected. */
export function isSkyddad(person: Pick<PersonUppgifter, 'skydd'>): boolean {
  return person.skydd !== 'okant' && person.skydd !== 'ingen';
}

/**
 * The role of a person, numbered where several share it: `Klient`, `Barn 2`. Children are always numbered, in the order
 * of the akt, as in its step map. Names nobody.
 */
export function rollbenamning(
  person: Pick<Person, 'id' | 'roll'>,
  personer: readonly Pick<Person, 'id' | 'roll'>[],
): string {
  const same = personer.filter(({ roll }) => roll === person.roll);
  if (person.roll !== 'barn' && same.length < 2) return PERSONROLL[person.roll];
  return `${PERSONROLL[person.roll]} ${same.findIndex(({ id }) => id === person.id) + 1}`;
}

/** A person as an open akt calls them: name and role, or only the role while names are hidden or unknown. */
export function personbenamning(
  person: Pick<Person, 'id' | 'roll' | 'namn'>,
  personer: readonly Pick<Person, 'id' | 'roll'>[],
  namesShown: boolean,
): string {
  const roll = rollbenamning(person, personer);
  return namesShown && person.namn !== '' ? `${person.namn} (${roll.toLowerCase()})` : roll;
}
