import { datumOf, formatDatum, formatTidpunkt } from '../lib/tid.ts';
import type { AktData, Mallunderlag } from './akt-data.ts';
import { sectionsOf } from './avsnitt.ts';
import { personerBlock } from './block/person.ts';
import { skyddadeRader } from './block/skyddad-uppgift.ts';
import { brevhuvud } from './brevhuvud.ts';
import { type Block, defineMall } from './define.ts';

/** Everything in the akt behind its cover: content list, persons, then the sections in the order of the archive. */
export const inlagaMall = defineMall<Mallunderlag>({
  id: 'inlaga',
  version: 1,
  titel: 'Inlaga',
  build: ({ akt }) => {
    const avsnitt = sectionsOf(akt);
    return brevhuvud(akt, {
      rubrik: akt.slag === 'personakt' ? 'Personakt' : 'Aktualisering',
      datum: datumOf(akt.skrivs),
      datumnamn: 'Utskrivet',
      block: [
        { typ: 'innehall', rubrik: 'Innehåll' },
        { typ: 'rubrik', niva: 1, text: 'Om akten' },
        omAkten(akt),
        ...personerBlock(akt.personer, datumOf(akt.skrivs)),
        forteckning(avsnitt),
        ...avsnitt.flatMap(({ rubrik, block }): Block[] =>
          block.length === 0 ? [] : [{ typ: 'sidbrytning' }, { typ: 'rubrik', niva: 1, text: rubrik }, ...block],
        ),
      ],
    });
  },
});

function omAkten(akt: AktData): Block {
  return {
    typ: 'falt',
    rader: [
      { etikett: 'Akt', varde: akt.kod },
      ...(akt.familj === null ? [] : [{ etikett: 'Familj', varde: akt.familj }]),
      { etikett: 'Öppnad', varde: formatDatum(datumOf(akt.oppnad)) },
      { etikett: 'Avslutad', varde: akt.avslutad === null ? 'Nej' : formatDatum(akt.avslutad) },
      ...skyddadeRader(akt),
      { etikett: 'Utskriften gjord', varde: `${formatTidpunkt(akt.skrivs)}, ${akt.skrivsAv}` },
    ],
  };
}

/** Says also what the akt does not hold, so that a reader can tell an empty section from a lost one. */
function forteckning(avsnitt: ReturnType<typeof sectionsOf>): Block {
  return {
    typ: 'tabell',
    kolumner: [
      { rubrik: 'Akten innehåller', vikt: 6 },
      { rubrik: 'Antal', vikt: 1, justering: 'hoger' },
    ],
    rader: avsnitt.map(({ rubrik, antal }) => [rubrik, String(antal)]),
  };
}
