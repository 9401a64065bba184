import { BARNAHUS_NAMN, BARNRATT_RUBRIKER, POLISANMALAN_NAMN } from '../../modules/barnratt/namn.ts';
import type { Barnratt } from '../../modules/barnratt/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { TRISTATE } from '../ord.ts';
import { fritext, postFalt } from './post.ts';

/** Which decisions were tried, the four principles one by one, Barnahus and the police, and how the child was told. */
export function barnrattBlock(post: Barnratt, akt: AktData): Block[] {
  const { innehall } = post;
  const nummer = akt.beslut.filter(({ id }) => innehall.beslutPostIds.includes(id)).map(({ nr }) => `post nr ${nr}`);
  const rubriker = Object.keys(BARNRATT_RUBRIKER) as (keyof typeof BARNRATT_RUBRIKER)[];
  return [
    postFalt(post, akt.barnratt, [
      { etikett: 'Gäller beslut', varde: nummer.join(', ') },
      { etikett: 'Barnet har hörts', varde: TRISTATE[innehall.hord] },
      { etikett: 'Barnahus', varde: BARNAHUS_NAMN[innehall.barnahus] },
      { etikett: 'Polisanmälan', varde: POLISANMALAN_NAMN[innehall.polisanmalan] },
    ]),
    ...rubriker.flatMap((falt) => fritext(3, BARNRATT_RUBRIKER[falt], innehall[falt])),
  ];
}
