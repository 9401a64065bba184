import { getKlocka } from '../../klockor/registry.ts';
import { datumOf, formatDatum } from '../../lib/tid.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { signatur } from './post.ts';

/** The clocks that somebody marked as done: which, the day it was done, how, and who signed it. */
export function fristBlock(akt: AktData): Block[] {
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Post', vikt: 1, justering: 'hoger' },
        { rubrik: 'Frist', vikt: 4 },
        { rubrik: 'Fullgjord', vikt: 3 },
        { rubrik: 'Hur', vikt: 6 },
        { rubrik: 'Infört och signerat', vikt: 4 },
      ],
      rader: akt.frister.map((post) => [
        String(post.nr),
        getKlocka(post.innehall.klocka).namn,
        formatDatum(datumOf(post.handelse)),
        post.innehall.hur,
        signatur(post),
      ]),
    },
  ];
}
