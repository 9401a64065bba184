import { datumOf } from '../lib/tid.ts';
import type { Mallunderlag } from './akt-data.ts';
import { chosenPoster, saknas } from './block/post.ts';
import { klientpapperBlock, sakerhetsplanBlock } from './block/sakerhetsplan.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';

/** The plan for the akt, with everything that was signed. */
export const sakerhetsplanMall = defineMall<Mallunderlag>({
  id: 'sakerhetsplan',
  version: 1,
  titel: 'Säkerhetsplan',
  build: ({ akt, postId }) => {
    const poster = chosenPoster(akt.sakerhetsplaner, postId);
    const ensam = poster.length === 1 ? poster[0] : undefined;
    return brevhuvud(akt, {
      rubrik: ensam?.innehall.slag === 'barn' ? 'Barnets säkerhetsplan' : 'Säkerhetsplan',
      datum: datumOf(ensam?.handelse ?? akt.skrivs),
      block:
        poster.length === 0
          ? saknas('Akten har ingen säkerhetsplan.')
          : poster.flatMap((post) => sakerhetsplanBlock(post, akt, 1)),
    });
  },
});

/**
 * A sheet that the client carries and somebody else may find: no authority, no akt, no name of the person, no word of
 * what it is for, and only what the client chose to have on it.
 */
export const klientpapperMall = defineMall<Mallunderlag>({
  id: 'lista',
  version: 1,
  titel: 'Lista',
  build: ({ akt, postId }) => {
    const post = chosenPoster(akt.sakerhetsplaner, postId).at(-1);
    return {
      rubrik: 'Att komma ihåg',
      kod: '',
      datum: datumOf(post?.handelse ?? akt.skrivs),
      skrivs: akt.skrivs,
      sekretess: [],
      avsandare: [],
      block: [
        { typ: 'stycke', text: 'Är det bråttom: ring 112.' },
        ...(post === undefined ? [] : klientpapperBlock(post)),
        { typ: 'stycke', text: 'Riv sönder den här listan när du kan den utantill, eller om den börjar kännas fel.' },
      ],
    };
  },
});
