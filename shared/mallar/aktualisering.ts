import { datumOf } from '../lib/tid.ts';
import type { AktData, Mallunderlag } from './akt-data.ts';
import { aktualiseringBlock, inkommetBlock, strukenBlock } from './block/aktualisering.ts';
import { arendetypBlock } from './block/arendetyp.ts';
import { personerBlock } from './block/person.ts';
import { saknas } from './block/post.ts';
import { skyddsbedomningRader } from './block/skyddsbedomning.ts';
import { brevhuvud } from './brevhuvud.ts';
import { type Block, defineMall } from './define.ts';

/** What came in, about whom, and what was judged from it. */
export const aktualiseringMall = defineMall<Mallunderlag>({
  id: 'aktualisering',
  version: 1,
  titel: 'Aktualisering',
  build: ({ akt }) =>
    brevhuvud(akt, {
      rubrik: 'Aktualisering',
      datum: datumOf(akt.skrivs),
      block: [
        ...inkomstBlock(akt),
        { typ: 'rubrik', niva: 1, text: 'Personer' },
        ...personerBlock(akt.personer, datumOf(akt.skrivs)),
        { typ: 'rubrik', niva: 1, text: 'Bedömning av ärendetyp' },
        ...(akt.arendetyper.length === 0
          ? saknas('Ärendetypen är inte bedömd i den här akten.')
          : akt.arendetyper.flatMap((post) => arendetypBlock(post, akt, 2))),
        { typ: 'rubrik', niva: 1, text: 'Omedelbara skyddsbedömningar av barn' },
        ...skyddsbedomningRader(akt),
      ],
    }),
});

function inkomstBlock(akt: AktData): Block[] {
  if (akt.aktualisering !== null)
    return [...strukenBlock(akt.avslut), ...aktualiseringBlock(akt.kod, akt.aktualisering, 1)];
  return akt.inkommet === null ? saknas('Akten har ingen aktualisering.') : inkommetBlock(akt.inkommet, 1);
}
