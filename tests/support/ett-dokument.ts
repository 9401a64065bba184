import type { Datum } from '../../shared/lib/tid.ts';
import type { Block, Dokument } from '../../shared/mallar/define.ts';

/** A document about nobody, with every part that is not named in `own`. */
export function ettDokument(own: Partial<Dokument> = {}): Dokument {
  return {
    id: 'prov',
    titel: 'Provdokument',
    rubrik: 'Utredning enligt socialtjänstlagen',
    kod: 'G-044',
    datum: '2026-11-22' as Datum,
    sekretess: [
      'SEKRETESS',
      'enligt 26 kap. 1 § offentlighets- och sekretesslagen (2009:400)',
      '2026-11-22',
      'Socialnämnden i Granvåg',
    ],
    avsandare: ['Granvågs kommun', 'Socialnämnden', 'Enheten för våld i nära relationer'],
    block: allaBlock(),
    ...own,
  };
}

const FAKTA =
  'Klienten ringde mottagningen klockan 13.10 och berättade att hon sedan i våras bor hos en väninna i Almunda. ' +
  'Hon uppgav att hon inte vågar hämta sina tillhörigheter i den gemensamma bostaden. Barnet, nio år, har bevittnat två av händelserna.';

/** One or more of each kind of block. */
export function allaBlock(): Block[] {
  return [
    { typ: 'innehall', rubrik: 'Innehåll' },
    { typ: 'ruta', rubrik: 'Skyddade uppgifter', text: 'Adress och telefonnummer får inte lämnas ut till någon part.' },
    { typ: 'rubrik', niva: 1, text: 'Uppgifter i ärendet' },
    {
      typ: 'falt',
      rader: [
        { etikett: 'Namn', varde: 'Åsa Provander' },
        { etikett: 'Personnummer', varde: '19900121-2384' },
        { etikett: 'Telefon', varde: '070-174 06 05' },
        { etikett: 'Kommun där hon vistas', varde: 'Almunda, i avvaktan på beslut om skyddat boende' },
      ],
    },
    { typ: 'rubrik', niva: 2, text: 'Vad som har hänt' },
    { typ: 'stycke', text: `${FAKTA}\n\n${FAKTA}` },
    { typ: 'bedomning', text: FAKTA, av: 'Maria Provander, socialsekreterare' },
    { typ: 'rubrik', niva: 2, text: 'Åtgärder' },
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Datum', vikt: 2 },
        { rubrik: 'Åtgärd', vikt: 6 },
        { rubrik: 'Dygn', vikt: 1, justering: 'hoger' },
      ],
      rader: [
        ['2026-11-19', 'Samtal med polisen i Granvåg om ansökan om kontaktförbud', '1'],
        ['2026-11-20', 'Erbjudande om plats SB-07', '14'],
        ['2026-11-21', '', '111'],
      ],
    },
    { typ: 'lista', numrerad: false, punkter: ['Strypning', 'Hot om att döda', 'Barnet har bevittnat våld'] },
    { typ: 'lista', numrerad: true, punkter: ['Polisanmälan', 'Läkarbesök'] },
    { typ: 'rubrik', niva: 1, text: 'Beslut' },
    { typ: 'rubrik', niva: 3, text: 'Placering' },
    { typ: 'stycke', text: 'Nämnden beslutar att bevilja plats i skyddat boende från och med 2026-11-22.' },
    {
      typ: 'underskrift',
      personer: [
        { namn: 'Maria Provander', roll: 'socialsekreterare', ortOchDatum: 'Granvåg 2026-11-22' },
        {
          namn: 'Jonas Fiktivsson',
          roll: 'enhetschef',
          ortOchDatum: 'Granvåg 2026-11-22',
          signerat: 'Signerat i Skyddsakt sön 22 nov 2026, 13.10',
        },
      ],
    },
  ];
}
