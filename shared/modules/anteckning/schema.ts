import { z } from 'zod';
import { PostId } from '../../lib/id.ts';
import { requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

export const AnteckningInnehall = z.object({
  text: requiredText(50_000, 'Anteckningen är tom. Skriv vad som hände.'),
  kalla: z.enum(['klienten', 'egen-iakttagelse', 'annan-person', 'handling', 'ej-angiven']).default('ej-angiven'),
  art: z.enum(['fakta', 'bedomning']).default('fakta'),
});
export type AnteckningInnehall = z.infer<typeof AnteckningInnehall>;

export const Anteckning = postOf(AnteckningInnehall);
export type Anteckning = z.infer<typeof Anteckning>;

export const NyAnteckning = z.object({
  handelse: Tidpunkt,
  innehall: AnteckningInnehall,
  /** The note that this one corrects; the old text stays readable. */
  ersatter: PostId.nullable().default(null),
});
