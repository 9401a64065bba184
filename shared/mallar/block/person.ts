import { formatNummer, kontrollera } from '../../lib/personnummer.ts';
import { type Datum, formatDatum } from '../../lib/tid.ts';
import { konNamn, rollbenamning } from '../../modules/person/namn.ts';
import type { Person } from '../../modules/person/schema.ts';
import type { Block } from '../define.ts';
import { ellerOkant, OKANT, PERSONROLL, SKYDD } from '../ord.ts';

/** Who the akt is about and who else is in it. Where anybody lives, works or goes to school is no part of it. */
export function personerBlock(personer: readonly Person[], idag: Datum): Block[] {
  if (personer.length === 0) return [{ typ: 'stycke', text: 'Inga personer är antecknade.' }];
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Roll', vikt: 3 },
        { rubrik: 'Namn', vikt: 5 },
        { rubrik: 'Personnummer eller födelsedag', vikt: 4 },
        { rubrik: 'Kön', vikt: 2 },
        { rubrik: 'Skydd', vikt: 4 },
        { rubrik: 'Språk', vikt: 2 },
      ],
      rader: personer.map((person) => [
        person.barnNr === null ? PERSONROLL[person.roll] : rollbenamning(person, personer),
        ellerOkant(person.namn),
        nummerOf(person, idag),
        konNamn(person, idag),
        SKYDD[person.skydd],
        ellerOkant(person.sprak),
      ]),
    },
  ];
}

/** `Åsa Provander, 19900510-2380`; what is not known is left out. */
export function namnOchNummer(person: Person, idag: Datum): string {
  const nummer = nummerOf(person, idag);
  return nummer === OKANT ? ellerOkant(person.namn) : `${ellerOkant(person.namn)}, ${nummer}`;
}

export function findPerson(personer: readonly Person[], id: string | null): Person | null {
  return personer.find((person) => person.id === id) ?? null;
}

function nummerOf(person: Person, idag: Datum): string {
  if (person.personnummer !== '') {
    const { nummer12 } = kontrollera(person.personnummer, idag);
    return nummer12 === null ? person.personnummer : formatNummer(nummer12);
  }
  return person.fodd === null ? OKANT : `född ${formatDatum(person.fodd)}`;
}
