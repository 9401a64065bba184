import { formatTidpunkt } from '../../lib/tid.ts';
import { VIDAREVAL_NAMN } from '../../modules/vidare/namn.ts';
import type { Vidare } from '../../modules/vidare/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock } from '../define.ts';
import { ellerInget, TRISTATE } from '../ord.ts';
import { postFalt } from './post.ts';

/** How the case goes on, why, and for a handover who accepted it. */
export function vidareBlock(post: Vidare, akt: AktData): Block[] {
  const { val, skal, sammanfattning, ansokan } = post.innehall;
  return [
    postFalt(post, akt.vidare, [
      { etikett: 'Ärendet går vidare med', varde: VIDAREVAL_NAMN[val] },
      ...overlamningRader(post),
      ...(ansokan === null ? [] : [{ etikett: 'Någon bad om hjälp', varde: TRISTATE[ansokan] }]),
      ...(sammanfattning === '' ? [] : [{ etikett: 'Sammanfattning av bedömningen', varde: sammanfattning }]),
    ]),
    { typ: 'bedomning', rubrik: 'Skäl', text: skal, av: post.signeradAv },
  ];
}

function overlamningRader({ innehall: { overlamning } }: Vidare): FaltBlock['rader'] {
  if (overlamning === null) return [];
  const { mottagare, kanal, mottagen } = overlamning;
  return [
    { etikett: 'Överlämnas till', varde: mottagare },
    { etikett: 'Mottaget', varde: mottagen === null ? 'Inte mottaget än' : formatTidpunkt(mottagen) },
    { etikett: 'Hur det togs emot', varde: ellerInget(kanal) },
  ];
}
