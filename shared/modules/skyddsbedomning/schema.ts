import { z } from 'zod';
import { PersonId, PostId } from '../../lib/id.ts';
import { requiredText, text } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';
import { Informationsrad, Valdsrad } from './vald.ts';

/**
 * `omedelbar`: the child's immediate assessment, same day, made in the aktualisering's own file and documented also
 * when the answer is no. `barn` and `vuxen`: the full assessment in the person's own akt.
 */
export const SKYDDSBEDOMNINGSSLAG = ['omedelbar', 'barn', 'vuxen'] as const;

const lang = () => text(20_000);

export const SkyddsbedomningInnehall = z.object({
  slag: z.enum(SKYDDSBEDOMNINGSSLAG),
  underlag: lang(),
  valdOchHot: lang(),
  /** From version 2: each kind of violence by itself. Older posts have only the text. */
  vald: z.array(Valdsrad).max(20).default([]),
  natverk: lang(),
  resurser: lang(),
  onskemal: lang(),
  /** What the child said, or why it was not heard (barnkonventionen art. 12). */
  barnetsRost: lang(),
  information: lang(),
  /** From version 2. */
  lamnadInformation: z.array(Informationsrad).max(20).default([]),
  flaggor: z.array(z.string().max(40)).max(60).default([]),
  /** Reasons for a flag that an earlier assessment raised and that this one does not carry. */
  avfardadeFlaggor: z
    .array(
      z.object({ flagga: z.string().max(40), skal: requiredText(1000, 'Skriv varför flaggan inte längre gäller.') }),
    )
    .default([]),
  behovAvSkydd: z.enum(['ja', 'nej'], { error: 'Svara ja eller nej på om omedelbart skydd behövs.' }),
  slutsats: requiredText(
    20_000,
    'Bedömningen kan inte signeras: slutsats saknas. Skriv hur du bedömer risken och varför.',
  ),
  atgarder: lang(),
  /** Protection is needed, but the client wants to wait: then a säkerhetsplan is made together (step 5). */
  vantarMedSkydd: z.boolean().default(false),
  sakerhetsplan: text(10_000),
  instrumentPostId: PostId.nullable().default(null),
});
export type SkyddsbedomningInnehall = z.infer<typeof SkyddsbedomningInnehall>;

export const Skyddsbedomning = postOf(SkyddsbedomningInnehall);
export type Skyddsbedomning = z.infer<typeof Skyddsbedomning>;

export const NySkyddsbedomning = z.object({
  personId: PersonId,
  handelse: Tidpunkt,
  innehall: SkyddsbedomningInnehall,
  ersatter: PostId.nullable().default(null),
});
