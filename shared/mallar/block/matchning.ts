import { formatTidpunkt } from '../../lib/tid.ts';
import { findKriterium } from '../../matchning/kriterier.ts';
import { GRUPP_NAMN, GRUPPER, type PlatsUtfall } from '../../matchning/schema.ts';
import { PLATSTYP_NAMN } from '../../modules/insats/schema.ts';
import type { Matchningspost } from '../../modules/matchning/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { KRITERIESLAG, KRITERIEUTFALL } from '../ord.ts';
import { behovBlock } from './behov.ts';
import { type Niva, postFalt } from './post.ts';

/** A run as it was frozen: needs, the places in their order, and every criterion in words for those that mattered. */
export function matchningBlock(post: Matchningspost, akt: AktData, niva: Niva): Block[] {
  const { behov, korning, resultat } = post.innehall;
  return [
    postFalt(post, akt.matchningar, [
      { etikett: 'Körd', varde: formatTidpunkt(korning) },
      { etikett: 'Platser i katalogen', varde: String(resultat.length) },
      ...GRUPPER.map((grupp) => ({
        etikett: GRUPP_NAMN[grupp],
        varde: String(resultat.filter((plats) => plats.grupp === grupp).length),
      })),
    ]),
    { typ: 'stycke', text: 'Behoven styr ordningen, aldrig priset. Det som är okänt räknas inte som uppfyllt.' },
    { typ: 'rubrik', niva, text: 'Behov' },
    behovBlock(behov),
    { typ: 'rubrik', niva, text: 'Platserna i ordning' },
    ...oversikt(resultat),
    { typ: 'stycke', text: UTSKRIVNA },
    ...detailed(post, akt).flatMap((plats) => platsBlock(plats, niva)),
  ];
}

/** A catalogue of hundreds would fill the akt with paper that nobody reads; every place has its reasons in the table. */
const MOST_DETAILED = 5;
const UTSKRIVNA = `Varje krav i ord skrivs ut för de ${MOST_DETAILED} första platserna och för dem som har erbjudits. Övriga platser står i tabellen med sina skäl.`;

function detailed({ innehall }: Matchningspost, akt: AktData): PlatsUtfall[] {
  const offered = new Set(akt.erbjudanden.map(({ erbjudande }) => erbjudande.innehall.platsKod));
  return innehall.resultat.filter(({ kod }, index) => index < MOST_DETAILED || offered.has(kod));
}

function oversikt(resultat: readonly PlatsUtfall[]): Block[] {
  if (resultat.length === 0) return [{ typ: 'stycke', text: 'Katalogen hade inga platser.' }];
  const kolumner = [
    { rubrik: 'Plats', vikt: 2 },
    { rubrik: 'Typ', vikt: 4 },
    { rubrik: 'Grupp', vikt: 2 },
    { rubrik: 'Skäl', vikt: 8 },
  ];
  const rader = resultat.map(({ kod, typ, grupp, skal }) => [
    kod,
    PLATSTYP_NAMN[typ],
    GRUPP_NAMN[grupp],
    skal.join(' '),
  ]);
  return [{ typ: 'tabell', kolumner, rader }];
}

function platsBlock(plats: PlatsUtfall, niva: Niva): Block[] {
  const { kod, typ, revision, grupp, kriterier } = plats;
  const rubrik: Block = {
    typ: 'rubrik',
    niva,
    text: `${kod} ${PLATSTYP_NAMN[typ]}: ${GRUPP_NAMN[grupp].toLowerCase()}`,
  };
  if (kriterier.length === 0) return [rubrik, { typ: 'stycke', text: 'Inget krav gällde den här platsen.' }];
  return [
    rubrik,
    { typ: 'stycke', text: `Uppgifter ur katalogen, revision ${revision}.` },
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Krav', vikt: 4 },
        { rubrik: 'Slag', vikt: 2 },
        { rubrik: 'Utfall', vikt: 2 },
        { rubrik: 'I ord', vikt: 7 },
      ],
      rader: kriterier.map(({ id, slag, utfall, text }) => [
        findKriterium(id)?.namn ?? id,
        KRITERIESLAG[slag],
        KRITERIEUTFALL[utfall],
        text,
      ]),
    },
  ];
}
