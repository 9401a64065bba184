import { z } from 'zod';
import { PostId } from '../../lib/id.ts';
import { requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

export const BARNAHUS = ['samrad', 'inte-aktuellt'] as const;
export const POLISANMALAN = ['gjord', 'ska-goras', 'gors-inte'] as const;

/**
 * One child's rights against one or several decisions about that child: the four basic principles of barnkonventionen,
 * whether Barnahus and the police were considered, and how the child was told. Each in words; none can be left out.
 */
export const BarnrattInnehall = z.object({
  beslutPostIds: z.array(PostId).min(1, { error: 'Välj minst ett beslut som prövningen gäller.' }).max(50),
  /** Barnkonventionen art. 2, 3, 6 and 12, in that order. */
  ickeDiskriminering: requiredText(5000, 'Skriv hur rätten att inte diskrimineras är beaktad (artikel 2).'),
  barnetsBasta: requiredText(5000, 'Skriv vad som är barnets bästa och varför (artikel 3).'),
  livOchUtveckling: requiredText(5000, 'Skriv hur barnets liv och utveckling är beaktade (artikel 6).'),
  hord: z.enum(['ja', 'nej'], { error: 'Svara på om barnet har hörts.' }),
  barnetsRost: requiredText(5000, 'Skriv vad barnet sade, eller varför det inte har hörts (artikel 12).'),
  barnahus: z.enum(BARNAHUS, { error: 'Svara på om samråd med Barnahus begärs.' }),
  barnahusSkal: requiredText(2000, 'Skriv varför samråd med Barnahus begärs eller inte.'),
  polisanmalan: z.enum(POLISANMALAN, { error: 'Svara på om polisanmälan görs.' }),
  polisanmalanSkal: requiredText(2000, 'Skriv varför polisanmälan görs eller inte.'),
  information: requiredText(5000, 'Skriv hur barnet har fått veta vad som beslutades, eller varför inte.'),
});
export type BarnrattInnehall = z.infer<typeof BarnrattInnehall>;
export const Barnratt = postOf(BarnrattInnehall);
export type Barnratt = z.infer<typeof Barnratt>;
export const NyBarnratt = z.object({ handelse: Tidpunkt, innehall: BarnrattInnehall });
