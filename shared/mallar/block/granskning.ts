import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { signatur } from './post.ts';

/** Who has looked at what new colleagues signed: how many posts, what they say of it, and when. */
export function granskningBlock(akt: AktData): Block[] {
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Post', vikt: 1, justering: 'hoger' },
        { rubrik: 'Granskade poster', vikt: 2, justering: 'hoger' },
        { rubrik: 'Kommentar', vikt: 6 },
        { rubrik: 'Signerat', vikt: 4 },
      ],
      rader: akt.granskningar.map((post) => [
        String(post.nr),
        String(post.innehall.poster.length),
        post.innehall.kommentar,
        signatur(post),
      ]),
    },
  ];
}
