import { z } from 'zod';
import { requiredText, text } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

export const AVSLUTSORSAKER = [
  'malet-uppnatt',
  'klienten-avbojer',
  'ej-skyddsarende',
  'overlamnat',
  'overflyttat',
  'utredning-inledd',
  'avlidit',
  'servicesamtal',
  'felregistrerad',
  'annan',
] as const;

/** What is looked over before the akt goes to the archive (own proposal; each point is answered, none is skipped). */
export const RENSNINGSPUNKTER = [
  { id: 'kopior', text: 'Kopior, dubbletter, arbetsanteckningar, kuvert och plastfickor är borttagna.' },
  { id: 'tillfort', text: 'Minnesanteckningar som tillför sakuppgifter ligger kvar i akten.' },
  { id: 'metall', text: 'Gem, häftklamrar, tejp och lappar är borttagna.' },
  {
    id: 'adresser',
    text: 'Uppgifter om vistelseort som inte längre behövs är borttagna eller förstörda, och det är antecknat.',
  },
  { id: 'omslag', text: 'Omslaget visar aktkod och skyddsmarkering, aldrig namn.' },
] as const;

/** The points that closing for that reason asks about: a report that is struck has no paper to clean. */
export function rensningspunkterFor(orsak: string | null | undefined): readonly (typeof RENSNINGSPUNKTER)[number][] {
  return orsak === 'felregistrerad' ? [] : RENSNINGSPUNKTER;
}

export const AvslutInnehall = z.object({
  orsak: z.enum(AVSLUTSORSAKER, { error: 'Välj varför akten avslutas.' }),
  sammanfattning: requiredText(20_000, 'Akten kan inte avslutas: sammanfattning saknas. Skriv hur ärendet slutade.'),
  kvarstaendeRisk: text(10_000),
  rensning: z.array(z.object({ id: z.string().max(40), svar: z.enum(['ja', 'inte-aktuellt']) })).max(20),
});
export type AvslutInnehall = z.infer<typeof AvslutInnehall>;
export const Avslut = postOf(AvslutInnehall);
export type Avslut = z.infer<typeof Avslut>;
export const NyttAvslut = z.object({ handelse: Tidpunkt, innehall: AvslutInnehall });
