import { datumOf } from '../lib/tid.ts';
import type { Mallunderlag } from './akt-data.ts';
import { intygBlock } from './block/intyg.ts';
import { attSkriva, chosenPoster, saknas } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';

/** Intyg till Skatteverket. It leaves the house: name and number inside, never in title, file name or metadata. */
export const intygMall = defineMall<Mallunderlag>({
  id: 'intyg',
  version: 1,
  titel: 'Intyg',
  build: ({ akt, postId }) => {
    const poster = chosenPoster(akt.intyg, postId);
    const ensam = poster.length === 1 ? poster[0] : undefined;
    return brevhuvud(akt, {
      rubrik: 'Intyg till Skatteverket',
      datum: datumOf(ensam?.signerad ?? akt.skrivs),
      block:
        poster.length === 0
          ? saknas('Akten har inget intyg.')
          : poster.flatMap((post) => [...intygBlock(post, akt, 1), attSkriva(post.innehall.undertecknare)]),
    });
  },
});
