import { datumOf } from '../lib/tid.ts';
import type { Mallunderlag } from './akt-data.ts';
import { anteckningarBlock } from './block/anteckning.ts';
import { saknas } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';

/** Every note of the akt, corrected ones included. */
export const journalMall = defineMall<Mallunderlag>({
  id: 'journal',
  version: 1,
  titel: 'Journal',
  build: ({ akt }) =>
    brevhuvud(akt, {
      rubrik: 'Journal',
      datum: datumOf(akt.skrivs),
      block:
        akt.anteckningar.length === 0 ? saknas('Akten har inga anteckningar.') : anteckningarBlock(akt.anteckningar, 1),
    }),
});
