import { datumOf, formatDatum } from '../lib/tid.ts';
import type { AktData, Inlagefakta } from './akt-data.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';

/** Hex digits on one line; two lines hold a SHA-256. */
const HASH_LINE = 32;

/**
 * The cover of a printed akt. It lies on shelves and in boxes, so it has codes and days, never a name or a number that
 * belongs to somebody.
 */
export const omslagMall = defineMall<{ readonly akt: AktData; readonly inlaga: Inlagefakta }>({
  id: 'akt',
  version: 1,
  titel: 'Akt',
  build: ({ akt, inlaga }) =>
    brevhuvud(akt, {
      rubrik: `${akt.slag === 'personakt' ? 'Personakt' : 'Aktualisering'} ${akt.kod}`,
      datum: datumOf(akt.skrivs),
      block: [
        {
          typ: 'ruta',
          rubrik: 'Skyddade uppgifter',
          text: 'Akten får bara öppnas av den som har rätt till den. Sekretessen prövas på nytt varje gång någon begär ut något.',
        },
        {
          typ: 'falt',
          rader: [
            { etikett: 'Akt', varde: akt.kod },
            { etikett: 'Familj', varde: akt.familj ?? 'Ingen familjekod' },
            { etikett: 'Öppnad', varde: formatDatum(datumOf(akt.oppnad)) },
            { etikett: 'Avslutad', varde: akt.avslutad === null ? 'Nej' : formatDatum(akt.avslutad) },
            { etikett: 'Sista anteckning', varde: sistaAnteckning(akt) },
            { etikett: 'Sidor i inlagan', varde: String(inlaga.sidor) },
            {
              etikett: 'SHA-256 för inlagan',
              varde: `${inlaga.sha256.slice(0, HASH_LINE)}\n${inlaga.sha256.slice(HASH_LINE)}`,
            },
          ],
        },
        {
          typ: 'stycke',
          text: 'Sidorna räknas från omslaget, som är sida 1. Kontrollsumman är den digitala inlagans: stämmer den har inget ändrats sedan utskriften. Tiden till gallring räknas från den sista anteckningen.',
        },
        { typ: 'rubrik', niva: 1, text: 'Avlämnande till arkiv' },
        {
          typ: 'falt',
          rader: [
            { etikett: 'Antal pärmar eller kartonger', varde: '' },
            { etikett: 'Lämnad av, dag', varde: '' },
            { etikett: 'Mottagen av, dag', varde: '' },
          ],
        },
      ],
    }),
});

/** The last day on which anything was entered; gallring counts from it. */
function sistaAnteckning(akt: AktData): string {
  const poster = [
    akt.inkommet,
    akt.avslut,
    ...akt.arendetyper,
    ...akt.instrument,
    ...akt.skyddsbedomningar,
    ...akt.matchningar,
    ...akt.erbjudanden.flatMap(({ erbjudande, svar }) => [erbjudande, svar]),
    ...akt.beslut,
    ...akt.anteckningar,
    ...akt.intyg,
    ...akt.kontrasigneringar,
    ...akt.vidare,
    ...akt.stegmarkeringar,
  ];
  const sista = poster
    .flatMap((post) => (post === null ? [] : [post.signerad]))
    .toSorted()
    .at(-1);
  return formatDatum(datumOf(sista ?? akt.oppnad));
}
