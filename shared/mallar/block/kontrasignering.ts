import { type Datum, formatDatum } from '../../lib/tid.ts';
import { findKontrasignering } from '../../modules/kontrasignering/rules.ts';
import type { AktData } from '../akt-data.ts';
import type { FaltBlock } from '../define.ts';
import { signatur } from './post.ts';

/** When a post is countersigned at the latest, and by whom it was, with what that person says. Empty when nothing asks for it. */
export function kontrasigneringRader(akt: AktData, postId: string, senast: Datum | null): FaltBlock['rader'] {
  if (senast === null) return [];
  const post = findKontrasignering(akt.kontrasigneringar, postId);
  const last = { etikett: 'Kontrasigneras senast', varde: formatDatum(senast) };
  if (post === null) return [last, { etikett: 'Kontrasignerat', varde: 'Inte kontrasignerat' }];
  return [
    last,
    { etikett: 'Kontrasignerat', varde: `${signatur(post)}. Post nr ${post.nr}.` },
    { etikett: 'Ställningstagande', varde: post.innehall.yttrande },
  ];
}
