import { datumOf, formatTidpunkt } from '../lib/tid.ts';
import { LOKAL_NAMN, TOLK_NAMN } from '../modules/mote/namn.ts';
import type { Motesplan } from '../modules/mote/schema.ts';
import type { AktData, Mallunderlag } from './akt-data.ts';
import { saknas } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { type Block, defineMall } from './define.ts';

/**
 * One sheet of paper, two sides, for the bag and for whoever telephones: safety on the front, questions on the back. A
 * bag can be lost, so it has the code alone: no client, no place, and nothing that was written about either.
 */
export const motesbladMall = defineMall<Mallunderlag>({
  id: 'motesblad',
  version: 1,
  titel: 'Mötesblad',
  build: ({ akt, postId }) => {
    const plan = chosenPlan(akt, postId);
    return brevhuvud(akt, {
      rubrik: 'Mötesblad',
      datum: datumOf(akt.skrivs),
      block: plan === null ? saknas('Akten har ingen mötesplan.') : [...framsida(plan), ...baksida()],
    });
  },
});

function chosenPlan({ motesplaner }: AktData, postId: string | null): Motesplan | null {
  return (postId === null ? motesplaner.at(-1) : motesplaner.find(({ id }) => id === postId)) ?? null;
}

function framsida({ innehall }: Motesplan): Block[] {
  const { borjar, slutar, utcheckning, medarbetare, kollega, ringer, ringerTill, sedan, lokal, tolk } = innehall;
  const rader = [
    { etikett: 'Mötet', varde: `${formatTidpunkt(borjar)} till ${formatTidpunkt(slutar)}` },
    { etikett: 'Medarbetare', varde: [...medarbetare.map(({ namn }) => namn), kollega].filter(Boolean).join(', ') },
    { etikett: 'Är utcheckningen sen ringer', varde: ringer },
    { etikett: 'Ringer till', varde: ringerTill },
    { etikett: 'Om ingen svarar', varde: sedan },
    { etikett: 'Lokal', varde: LOKAL_NAMN[lokal] },
    { etikett: 'Adress, för hand', varde: 'Bara på det blad som stannar hos den som ringer.' },
    { etikett: 'Tolk', varde: TOLK_NAMN[tolk] },
  ];
  return [
    {
      typ: 'ruta',
      rubrik: `Checka ut senast ${formatTidpunkt(utcheckning)}`,
      text: 'Ring eller checka ut i programmet när mötet är slut och alla är på säker plats. Drar det ut på tiden: säg till i förväg, så ändras planen.',
    },
    { typ: 'falt', rader: rader.filter(({ varde }) => varde !== '') },
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Klart', vikt: 2 },
        { rubrik: 'Innan ni går', vikt: 18 },
      ],
      rader: FORE.map((punkt) => ['\u2610', punkt]),
    },
    {
      typ: 'ruta',
      rubrik: 'Om någon hotar eller dyker upp',
      text: 'Avbryt och gå, med klienten och barnen, genom utgången ni har valt. Lämna det ni har med er. Ring 112: säg var ni är, att det gäller hot eller våld och hur många ni är. Kommer ni inte ut: lås om er, var tysta och låt samtalet till 112 vara öppet. Åk inte raka vägen till klientens boende efteråt.',
    },
  ];
}

const FORE = [
  'Två medarbetare är med och har laddade telefoner.',
  'Chefen och den som ringer vet tiden och har ett blad.',
  'Klientens telefon är kontrollerad för spårning, eller lämnad på annan plats.',
  'Bilar och väskor är kontrollerade för spårning.',
  'Ni och klienten kommer och går var för sig.',
  'Tolken vet vad som gäller: inga namn, ingen ort, inget om platsen.',
  'Ni vet vägen ut ur rummet och sitter närmast dörren.',
] as const;

const FRAGOR = [
  'Är det säkert att prata nu? Vem vet att du är här?',
  'Vad har hänt, och när hände det senast?',
  'Vad är du mest rädd för ska hända nu?',
  'Vapen, stryptag, hot om att döda, förföljelse?',
  'Barnen: var är de, vad har de varit med om?',
  'Var är den som utövar våldet? Vad vet den om dig?',
  'Vem hjälper dig? Vem får inte veta något?',
  'Vad vill du själv? Vad behöver du i natt?',
  'Hur når vi dig säkert, och när?',
] as const;

/** What the samordnare lacked: a short sheet to write on during the talk. No answer is asked for in any order. */
function baksida(): Block[] {
  return [
    { typ: 'sidbrytning' },
    { typ: 'rubrik', niva: 1, text: 'Frågor under mötet' },
    {
      typ: 'stycke',
      text: 'Låt klienten berätta. Skriv stödord, aldrig namn eller adresser. För in det i akten samma dag och förstör sedan bladet.',
    },
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Fråga', vikt: 5 },
        { rubrik: 'Stödord', vikt: 12 },
      ],
      rader: FRAGOR.map((fraga) => [`${fraga}\n\n`, '']),
    },
  ];
}
