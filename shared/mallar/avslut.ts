import { datumOf } from '../lib/tid.ts';
import type { Mallunderlag } from './akt-data.ts';
import { avslutBlock } from './block/avslut.ts';
import { saknas } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';

export const avslutMall = defineMall<Mallunderlag>({
  id: 'avslut',
  version: 1,
  titel: 'Avslut',
  build: ({ akt }) =>
    brevhuvud(akt, {
      rubrik: 'Avslut',
      datum: datumOf(akt.avslut?.handelse ?? akt.skrivs),
      block: akt.avslut === null ? saknas('Akten är inte avslutad.') : avslutBlock(akt.avslut, akt, 1),
    }),
});
