import { datumOf } from '../lib/tid.ts';
import type { Mallunderlag } from './akt-data.ts';
import { beslutBlock, overklagandeBlock } from './block/beslut.ts';
import { chosenPoster, saknas } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';
import { BESLUTSSLAG } from './ord.ts';

/** A decision as the party receives it, with how it is appealed. */
export const beslutMall = defineMall<Mallunderlag>({
  id: 'beslut',
  version: 1,
  titel: 'Beslut',
  build: ({ akt, postId }) => {
    const poster = chosenPoster(akt.beslut, postId);
    const ensam = poster.length === 1 ? poster[0] : undefined;
    return brevhuvud(akt, {
      rubrik: ensam === undefined ? 'Beslut' : BESLUTSSLAG[ensam.innehall.slag],
      datum: datumOf(ensam?.handelse ?? akt.skrivs),
      block:
        poster.length === 0
          ? saknas('Akten har inget beslut.')
          : poster.flatMap((post) => [...beslutBlock(post, akt, 1, 'parten'), ...overklagandeBlock(post, akt, 1)]),
    });
  },
});
