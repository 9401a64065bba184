import { datumOf, formatTidpunkt } from '../lib/tid.ts';
import { gruppera } from '../modules/logg/ankarkod.ts';
import type { Loggankare } from '../modules/logg/schema.ts';
import { defineMall } from './define.ts';

/** How far the log had come, on a paper that nobody with a key can rewrite. It names no person and no akt. */
export const loggankareMall = defineMall<Loggankare>({
  id: 'loggankare',
  version: 1,
  titel: 'Loggankare',
  build: ({ valv, tidpunkt, seq, kod, ord, forra }) => ({
    rubrik: `Loggankare ${seq}`,
    kod: '',
    datum: datumOf(tidpunkt),
    sekretess: [],
    avsandare: [],
    block: [
      {
        typ: 'falt',
        rader: [
          { etikett: 'Valv', varde: valv },
          { etikett: 'Tidpunkt', varde: formatTidpunkt(tidpunkt) },
          { etikett: 'Nummer', varde: String(seq) },
          { etikett: 'Kod', varde: gruppera(kod) },
          { etikett: 'Kontrollord', varde: ord.join(' ') },
          { etikett: 'Förra ankarets nummer', varde: forra === null ? 'Det här är det första.' : String(forra) },
        ],
      },
      { typ: 'rubrik', niva: 2, text: 'Så används bladet' },
      {
        typ: 'lista',
        numrerad: true,
        punkter: [
          'Två personer skriver under. Sätt in bladet i en pärm i ett annat rum än datorn.',
          'För att jämföra: öppna Logg, Kontroll, och skriv in nummer och kod.',
          'Visar programmet samma kontrollord som bladet är koden rätt avskriven.',
          'Säger programmet att loggen är lika har ingen ändrat det som hände före bladet.',
        ],
      },
      {
        typ: 'underskrift',
        personer: [
          { namn: '', roll: 'Skrev ut', ortOchDatum: '' },
          { namn: '', roll: 'Kontrollerade', ortOchDatum: '' },
        ],
      },
    ],
  }),
});
