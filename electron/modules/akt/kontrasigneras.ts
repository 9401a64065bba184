import type { AktLage } from '../../../shared/process/aktlage.ts';
import { beslutFormat } from '../post/formats.ts';
import type { Postsamling } from '../post/repo.ts';

/** The signed posts that another person still has to countersign, each by its stored day. */
export function listKontrasigneras(posts: Postsamling): AktLage['kontrasigneras'] {
  return posts
    .list(beslutFormat)
    .flatMap(({ innehall: { kontrasigneraSenast: senast } }) =>
      senast === null ? [] : [{ vad: 'beslut' as const, senast }],
    );
}
