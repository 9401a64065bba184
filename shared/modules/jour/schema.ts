import { z } from 'zod';
import { AktId } from '../../lib/id.ts';
import { requiredText } from '../../lib/text.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { PersonRoll, SKYDDSNIVAER } from '../person/schema.ts';
import { postOf } from '../post/schema.ts';
import { UPPGIFTSSLAG } from '../skyddad-uppgift/schema.ts';

/** Why the person on duty opens a page. Codes only: the register and the log hold them, the words go into the akt. */
export const JOURSKAL = [
  'klienten-ringer',
  'nagon-annan-ringer',
  'hot-eller-vald-nu',
  'barn-i-fara',
  'polis-eller-vard',
  'planerad-kontakt',
  'annat',
] as const;
export const Jourskal = z.enum(JOURSKAL, { error: 'Välj varför du öppnar översikten.' });
export type Jourskal = z.infer<typeof Jourskal>;

/** One opening of one page: who, when, until when, and whether the one who answers for the akt has seen that it happened. */
export const Jourlasning = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  aktId: AktId,
  kod: z.string(),
  av: z.string(),
  skal: Jourskal,
  oppnad: Tidpunkt,
  slutar: Tidpunkt,
});
export type Jourlasning = z.infer<typeof Jourlasning>;

const Oversiktsperson = z.object({
  roll: PersonRoll,
  namn: z.string(),
  personnummer: z.string(),
  fodd: Datum.nullable(),
  skydd: z.enum(SKYDDSNIVAER),
});

/** What the person on duty reads without the akt: threats, what applies tonight, how the client is reached, the children. */
export const Jouroversikt = z.object({
  version: z.literal(2),
  kod: z.string(),
  skriven: Tidpunkt,
  avslutad: z.boolean(),
  akut: z.boolean(),
  hot: z.object({
    flaggor: z.array(z.string()),
    slutsats: z.string(),
    /** When somebody last judged; null when nobody has. */
    bedomd: Tidpunkt.nullable(),
  }),
  plan: z.object({ atgarder: z.string(), beslut: z.string(), plats: z.string().nullable() }),
  /** What the säkerhetsplan in force says about tonight; null without one, and on a page from before there were any. */
  sakerhetsplan: z
    .object({
      gjord: Tidpunkt,
      ikvall: z.string(),
      kontakter: z.array(z.string()),
      /** Empty when no word is agreed on. It is shown on this page and never printed. */
      kodord: z.string(),
      kodordBetyder: z.string(),
    })
    .nullable()
    .default(null),
  /** How the client is reached safely, as it was said when the case came in. */
  natsSakert: z.string(),
  kontakter: z.array(
    z.object({ roll: PersonRoll, slag: z.enum(UPPGIFTSSLAG), varde: z.string(), anvandning: z.string() }),
  ),
  /** The subject of the akt first. */
  personer: z.array(Oversiktsperson),
});
export type Jouroversikt = z.infer<typeof Jouroversikt>;

/** Why there is nothing to read; the opening is noted all the same. */
export const SAKNAS = ['bortvald', 'inte-skriven', 'olaslig'] as const;

/** What is signed into the akt of the jour's work: that the page was opened and why, and the notes made. */
export const JouranteckningInnehall = z.object({
  slag: z.enum(['lasning', 'anteckning']),
  lasningId: z.string(),
  skal: Jourskal.nullable(),
  text: z.string().max(20_000),
});
export type JouranteckningInnehall = z.infer<typeof JouranteckningInnehall>;
export const Jouranteckning = postOf(JouranteckningInnehall);
export type Jouranteckning = z.infer<typeof Jouranteckning>;

export const Beskrivning = requiredText(2000, 'Skriv vad som har hänt, med några ord.');
export const Anteckningstext = requiredText(20_000, 'Skriv vad som hände och vad du gjorde.');

/** A numbered envelope with a printed page, for a jour that sits elsewhere. */
export const Jourkuvert = z.object({
  nr: z.int(),
  aktId: AktId,
  kod: z.string(),
  skapat: Tidpunkt,
  kvitterat: Tidpunkt.nullable(),
  ersattAv: z.int().nullable(),
  forstort: Tidpunkt.nullable(),
  /** What is to be done with it now; null when nothing is. */
  attGora: z.object({ vad: z.enum(['kvittera', 'ersatt', 'forstor']), senast: Datum }).nullable(),
});
export type Jourkuvert = z.infer<typeof Jourkuvert>;
