import { z } from 'zod';
import { PostId } from '../../lib/id.ts';
import { requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

/** That another person has taken a stand on what was set aside. The post that it names stays as it was signed. */
export const KontrasigneringInnehall = z.object({
  postId: PostId,
  yttrande: requiredText(5000, 'Skriv vad du har tagit ställning till, och hur.'),
});
export type KontrasigneringInnehall = z.infer<typeof KontrasigneringInnehall>;
export const Kontrasignering = postOf(KontrasigneringInnehall);
export type Kontrasignering = z.infer<typeof Kontrasignering>;
export const NyKontrasignering = z.object({ handelse: Tidpunkt, innehall: KontrasigneringInnehall });
