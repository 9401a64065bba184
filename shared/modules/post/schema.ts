import { z } from 'zod';
import { PersonId, PostId } from '../../lib/id.ts';
import { Tidpunkt } from '../../lib/tid.ts';

/** Every kind of signed entry. Released kinds are never renamed: akter hold them for decades. */
export const POSTSLAG = [
  'instrument',
  'arendetyp',
  'skyddsbedomning',
  'matchning',
  'erbjudande',
  'erbjudandesvar',
  'beslut',
  'anteckning',
  'intyg',
  'stegmarkering',
  'avslut',
  'inkommet',
  'tilldelning',
  'kontrasignering',
  'vidare',
  'frist',
  'jouranteckning',
  'utlamnande',
  'skydd',
  'granskning',
  'motesplan',
  'moteshandelse',
  'checklista',
  'barnratt',
  'sakerhetsplan',
  'natverk',
] as const;
export type Postslag = (typeof POSTSLAG)[number];

/**
 * The envelope of everything that is signed. An akt is a ledger of posts: they are appended, never changed and never
 * removed; a correction is a new post whose `ersatter` names the old one, which stays readable.
 */
export const PostHuvud = z.object({
  id: PostId,
  nr: z.int(),
  slag: z.enum(POSTSLAG),
  /** Version of the content's schema, so that old posts keep their meaning. */
  version: z.int(),
  personId: PersonId.nullable(),
  /** When it happened, apart from when it was written down. */
  handelse: Tidpunkt,
  signerad: Tidpunkt,
  signeradAv: z.string(),
  ersatter: PostId.nullable(),
});
export type PostHuvud = z.infer<typeof PostHuvud>;

/** A post of one kind: the envelope and its content. */
export function postOf<T extends z.ZodType>(innehall: T) {
  return PostHuvud.extend({ innehall });
}
export type Post<T> = PostHuvud & { readonly innehall: T };
