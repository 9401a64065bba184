import { z } from 'zod';
import { requiredText, text } from '../../lib/text.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { StegId } from '../../process/steg.ts';
import { postOf } from '../post/schema.ts';

/** One thing to do; its words are its identity, so that a tick means what the person read. */
export const Punkt = requiredText(300, 'Punkten är tom. Skriv vad som ska göras.').refine(
  (value) => !value.includes('\n'),
  { error: 'Skriv varje punkt på en rad.' },
);
export const MEST_PUNKTER = 40;

export const MEST_TEXT = 6000;
export const Rutintext = text(MEST_TEXT);

/** The municipality's own words about one step. Both empty: it has none. */
export const Stegrutin = z.object({
  steg: StegId,
  text: Rutintext,
  punkter: z
    .array(Punkt)
    .max(MEST_PUNKTER, { error: `Högst ${MEST_PUNKTER} punkter i ett steg.` })
    .refine((punkter) => new Set(punkter).size === punkter.length, { error: 'Samma punkt står två gånger.' }),
});
export type Stegrutin = z.infer<typeof Stegrutin>;

export const Skal = requiredText(500, 'Skriv vad som är ändrat och varför.');

/** Everything that the municipality had written of its own at one time. Saved sets are never changed. */
export const Rutinversion = z.object({
  nr: z.int().min(1),
  gallerFran: Datum,
  skal: z.string(),
  sparad: Tidpunkt,
  sparadAv: z.string(),
  /** In the order of the steps; only those that have something. */
  steg: z.array(Stegrutin),
});
export type Rutinversion = z.infer<typeof Rutinversion>;

/** What a version says of one step. */
export const Rutinvisning = Stegrutin.omit({ steg: true }).extend({ nr: z.int().min(1), gallerFran: Datum });
export type Rutinvisning = z.infer<typeof Rutinvisning>;

/** A checklist as somebody signed it: the words and the version go with it, so that the akt can be read by itself. */
export const ChecklistaInnehall = z.object({
  steg: StegId,
  version: z.int().min(1),
  punkter: z
    .array(z.object({ text: Punkt, klar: z.boolean() }))
    .min(1)
    .max(MEST_PUNKTER),
});
export type ChecklistaInnehall = z.infer<typeof ChecklistaInnehall>;
export const Checklista = postOf(ChecklistaInnehall);
export type Checklista = z.infer<typeof Checklista>;

/** An item that is done: who ticked it and when. */
export const Bock = z.object({ text: z.string(), av: z.string(), nar: Tidpunkt });
export type Bock = z.infer<typeof Bock>;

/** What stands beside one step of one akt. */
export const Aktrutin = z.object({
  steg: StegId,
  /** When the step was done or the akt closed: the version of that time is shown. Null: what applies today is. */
  da: Tidpunkt.nullable(),
  galler: Rutinvisning.nullable(),
  /** What applies today, where that differs. */
  nu: Rutinvisning.nullable(),
  bockar: z.array(Bock),
});
export type Aktrutin = z.infer<typeof Aktrutin>;
