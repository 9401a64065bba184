import { foreslaGallring, type Gallringsslag } from '../lagrum/gallring.ts';
import { datumOf, formatDatum, formatTidpunkt } from '../lib/tid.ts';
import type { AktData, Inlagefakta } from './akt-data.ts';
import { sistaAnteckning } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { type Block, defineMall, type FaltBlock } from './define.ts';
import { AKTROLL, ATT_VERIFIERA } from './ord.ts';

/** Hex digits on one line; two lines hold a SHA-256. */
const HASH_LINE = 32;
const ATT_FYLLA_I = '______';

/**
 * The cover of a printed akt. It lies on shelves and in boxes, so it has codes and days, never a name or a number that
 * belongs to somebody.
 */
export const omslagMall = defineMall<{ readonly akt: AktData; readonly inlaga: Inlagefakta }>({
  id: 'akt',
  version: 2,
  titel: 'Akt',
  build: ({ akt, inlaga }) =>
    brevhuvud(akt, {
      rubrik: `${akt.slag === 'personakt' ? 'Personakt' : 'Aktualisering'} ${akt.kod}`,
      datum: datumOf(akt.skrivs),
      datumnamn: 'Utskrivet',
      block: [
        {
          typ: 'ruta',
          rubrik: 'Skyddade uppgifter',
          text: 'Akten får bara öppnas av den som har rätt till den. Sekretessen prövas på nytt varje gång någon begär ut något.',
        },
        { typ: 'falt', rader: [...aktRader(akt), ...gallringRader(akt)] },
        { typ: 'falt', rader: utskriftRader(akt, inlaga) },
        {
          typ: 'stycke',
          text: `Kontrollsumman gäller filen ${inlaga.filnamn}, som följer med akten. Den visar om filen är oförändrad. Om papperet säger den inget. Sidorna räknas från omslaget, som är sida 1.`,
        },
        ...avlamnande(),
      ],
    }),
});

/** What the archive sorts by. */
function aktRader(akt: AktData): FaltBlock['rader'] {
  return [
    { etikett: 'Akt', varde: akt.kod },
    ...(akt.roll === null ? [] : [{ etikett: 'Akten gäller', varde: AKTROLL[akt.roll] }]),
    { etikett: 'Familj', varde: akt.familj ?? 'Ingen familjekod' },
    ...(akt.familj === null ? [] : [{ etikett: 'Familjens andra akter', varde: koder(akt) }]),
    { etikett: 'Öppnad', varde: formatDatum(datumOf(akt.oppnad)) },
    { etikett: 'Avslutad', varde: akt.avslutad === null ? 'Nej' : formatDatum(akt.avslutad) },
    { etikett: 'Del', varde: `${ATT_FYLLA_I} av ${ATT_FYLLA_I}` },
  ];
}

function koder({ familjekoder }: AktData): string {
  return familjekoder.length === 0 ? 'Inga' : familjekoder.join(', ');
}

/** Proposed from the last entry; whether the akt is to be kept instead is for a person to write. */
function gallringRader(akt: AktData): FaltBlock['rader'] {
  const sista = sistaAnteckning(akt);
  return [
    { etikett: 'Sista anteckning', varde: formatDatum(sista) },
    { etikett: 'Gallras tidigast', varde: gallring(akt) },
    { etikett: 'Bevaras, grund', varde: '' },
  ];
}

function gallring(akt: AktData): string {
  if (akt.avslutad === null) return 'Räknas när akten är avslutad';
  const forslag = foreslaGallring(sistaAnteckning(akt), gallringsslagOf(akt));
  if (forslag === null) return 'Ingen regel gäller';
  const dag = `${formatDatum(forslag.tidigast)}, förslag`;
  return forslag.verifierad === 'kontrollerad' ? dag : `${dag} ${ATT_VERIFIERA}`;
}

/** An aktualisering that became an utredning is kept as the personakter that it led to. */
function gallringsslagOf({ slag, avslut }: AktData): Gallringsslag {
  const orsak = avslut?.innehall.orsak;
  if (slag === 'personakt' || orsak === 'utredning-inledd') return 'personakt';
  return orsak === 'servicesamtal' ? 'servicesamtal' : 'utan-arende';
}

function utskriftRader(akt: AktData, inlaga: Inlagefakta): FaltBlock['rader'] {
  const { sha256 } = inlaga;
  return [
    { etikett: 'Utskrivet', varde: `${formatTidpunkt(akt.skrivs)}, med Skyddsakt ${akt.programversion}` },
    { etikett: 'Sidor i inlagan', varde: String(inlaga.sidor) },
    { etikett: 'SHA-256 för inlagan', varde: `${sha256.slice(0, HASH_LINE)}\n${sha256.slice(HASH_LINE)}` },
  ];
}

function avlamnande(): Block[] {
  return [
    { typ: 'rubrik', niva: 1, text: 'Avlämnande till arkiv' },
    {
      typ: 'falt',
      rader: [
        { etikett: 'Antal pärmar eller kartonger', varde: '' },
        { etikett: 'Lämnad av, dag', varde: '' },
        { etikett: 'Mottagen av, dag', varde: '' },
      ],
    },
  ];
}
