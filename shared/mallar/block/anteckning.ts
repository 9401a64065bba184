import { datumOf, formatManad, formatTidpunkt } from '../../lib/tid.ts';
import type { Anteckning } from '../../modules/anteckning/schema.ts';
import type { Block } from '../define.ts';
import { KALLA } from '../ord.ts';
import { infortRader, isRattad } from './post.ts';

/**
 * The notes in the order in which they were entered, so that none can be slipped in between, under the month when they
 * were entered. What happened earlier says so itself.
 * @param niva of the months; the notes stand one level below
 */
export function anteckningarBlock(anteckningar: readonly Anteckning[], niva: 1 | 2): Block[] {
  const under = niva === 1 ? 2 : 3;
  const block: Block[] = [];
  let month = '';
  for (const post of anteckningar.toSorted((a, b) => a.nr - b.nr)) {
    const own = formatManad(datumOf(post.signerad));
    if (own !== month) block.push({ typ: 'rubrik', niva, text: own });
    month = own;
    block.push(...anteckningBlock(post, anteckningar, under));
  }
  return block;
}

function anteckningBlock(post: Anteckning, alla: readonly Anteckning[], niva: 2 | 3): Block[] {
  const { text, kalla, art } = post.innehall;
  const rattad = isRattad(post, alla) ? ', rättad' : '';
  return [
    { typ: 'rubrik', niva, text: `Händelse ${formatTidpunkt(post.handelse)} (post ${post.nr}${rattad})` },
    art === 'fakta' ? { typ: 'stycke', text } : { typ: 'bedomning', text, av: post.signeradAv },
    {
      typ: 'falt',
      rader: [
        { etikett: 'Källa och slag', varde: `${KALLA[kalla]}, ${art === 'fakta' ? 'fakta' : 'bedömning'}` },
        ...infortRader(post, alla),
      ],
    },
  ];
}
