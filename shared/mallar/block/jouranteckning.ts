import { datumOf, formatDatum } from '../../lib/tid.ts';
import { JOURSKAL_NAMN } from '../../modules/jour/namn.ts';
import type { Jouranteckning } from '../../modules/jour/schema.ts';
import type { Block } from '../define.ts';
import { postFalt } from './post.ts';

/** What the jour read and wrote, in the order of the akt. */
export function jouranteckningBlock(poster: readonly Jouranteckning[]): Block[] {
  return poster.flatMap((post): Block[] => {
    const { slag, skal, text } = post.innehall;
    const rubrik = slag === 'lasning' ? 'Jouren öppnade översikten' : 'Anteckning av jouren';
    const varfor = skal === null ? [] : [{ etikett: 'Skäl', varde: JOURSKAL_NAMN[skal] }];
    return [
      { typ: 'rubrik', niva: 2, text: `${rubrik}, ${formatDatum(datumOf(post.handelse))} (post ${post.nr})` },
      { typ: 'stycke', text },
      postFalt(post, [], varfor),
    ];
  });
}
