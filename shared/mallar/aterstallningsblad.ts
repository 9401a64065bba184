import type { Datum } from '../lib/tid.ts';
import { defineMall } from './define.ts';

const COLUMNS = 3;

/** The paper that opens the vault when nobody's passphrase does. It names no person, no municipality and no computer. */
export const aterstallningsbladMall = defineMall<{ readonly ord: readonly string[]; readonly datum: Datum }>({
  id: 'aterstallningsblad',
  version: 1,
  titel: 'Återställningsblad',
  build: ({ ord, datum }) => ({
    rubrik: 'Återställningsblad',
    kod: '',
    datum,
    sekretess: [],
    avsandare: [],
    block: [
      {
        typ: 'ruta',
        rubrik: 'Den som har det här bladet kan öppna valvet',
        text: 'Lägg bladet i ett förseglat, numrerat kuvert i ett kassaskåp. Skanna det inte, fotografera det inte och skicka det inte.',
      },
      { typ: 'rubrik', niva: 2, text: 'De 24 orden' },
      {
        typ: 'tabell',
        kolumner: Array.from({ length: COLUMNS }, () => [
          { rubrik: 'Nr', vikt: 1, justering: 'hoger' as const },
          { rubrik: 'Ord', vikt: 4 },
        ]).flat(),
        rader: rowsOf(ord),
      },
      { typ: 'rubrik', niva: 2, text: 'När bladet används' },
      {
        typ: 'lista',
        numrerad: true,
        punkter: [
          'Välj Använd återställningsblad på låsskärmen.',
          'Skriv orden i nummerordning och välj en ny lösenfras.',
          'Programmet ger ett nytt blad. Förstör det gamla när det nya ligger i kuvertet.',
        ],
      },
      {
        typ: 'falt',
        rader: [
          { etikett: 'Kuvertets nummer', varde: '' },
          { etikett: 'Förvaras', varde: '' },
        ],
      },
    ],
  }),
});

/** Read downwards: 1 to 8 in the first pair of columns, then 9 to 16, then 17 to 24. */
function rowsOf(ord: readonly string[]): string[][] {
  const rows = Math.ceil(ord.length / COLUMNS);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) => {
      const index = column * rows + row;
      return [String(index + 1), ord[index] ?? ''];
    }).flat(),
  );
}
