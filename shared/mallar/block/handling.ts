import { datumOf, formatDatum, formatTidpunkt } from '../../lib/tid.ts';
import { MALL_NAMN } from '../../modules/dokument/namn.ts';
import type { DokumentRad, Utslappspost } from '../../modules/dokument/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';

const SATT: Readonly<Record<Utslappspost['satt'], string>> = { skrivare: 'på papper', fil: 'som fil' };
/** What a table cell has room for on one line. */
const HASH_LINE = 16;

/** The documents that were made of the akt, by what their bytes can be told, and everybody who got one. */
export function handlingarBlock(akt: AktData): Block[] {
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Handling', vikt: 4 },
        { rubrik: 'Upprättad', vikt: 3 },
        { rubrik: 'Sidor', vikt: 1.4, justering: 'hoger' },
        { rubrik: 'SHA-256', vikt: 4 },
        { rubrik: 'Lämnad till, när och av vem', vikt: 6 },
      ],
      rader: akt.handlingar.map((handling) => [
        namnOf(handling, akt),
        formatDatum(datumOf(handling.skapad)),
        String(handling.sidor),
        inLines(handling.sha256),
        handling.utslapp.length === 0 ? 'Inte lämnad' : handling.utslapp.map(lamnad).join('\n'),
      ]),
    },
    { typ: 'stycke', text: 'Den här utskriften står inte i tabellen: den var inte gjord när tabellen skrevs.' },
  ];
}

/** The kind, and which entry it is about where there can be several of them. */
function namnOf({ mall, postId }: DokumentRad, akt: AktData): string {
  const poster = [...akt.skyddsbedomningar, ...akt.matchningar, ...akt.beslut, ...akt.intyg, ...akt.sakerhetsplaner];
  const post = poster.find(({ id }) => id === postId);
  return post === undefined ? MALL_NAMN[mall] : `${MALL_NAMN[mall]} (post ${post.nr})`;
}

function lamnad({ mottagare, tidpunkt, av, satt, exemplar }: Utslappspost): string {
  const antal = exemplar === 1 ? '' : `, ${exemplar} exemplar`;
  return `${mottagare}, ${SATT[satt]}${antal}, ${formatTidpunkt(tidpunkt)}, av ${av}`;
}

function inLines(sha256: string): string {
  return (sha256.match(new RegExp(`.{1,${HASH_LINE}}`, 'g')) ?? []).join('\n');
}
