import { z } from 'zod';
import type { Faltfel } from '../api/errors.ts';
import { text } from '../lib/text.ts';
import { type Fraga, findAlternativ, type Instrument } from './define.ts';
import { FlaggId } from './flaggor.ts';

export const Svar = z.object({ svar: z.string().max(40), kommentar: text(2000) });
export type Svar = z.infer<typeof Svar>;

/** Answers as an akt stores them. Released form: akter keep it for ever. */
export const InstrumentSvar = z.object({
  instrumentId: z.string().max(60),
  version: z.int().min(1),
  svar: z.record(z.string().max(60), Svar),
  /** The client's own estimate of the danger, 1 (slight) to 10 (the greatest); null = not given. */
  egenSkattning: z.int().min(1).max(10).nullable(),
});
export type InstrumentSvar = z.infer<typeof InstrumentSvar>;

/** What was counted from the answers on the day they were signed. */
export const Resultat = z.object({
  antalJa: z.int(),
  /** How many of the questions asked belong to the count. */
  antalFragor: z.int(),
  besvarade: z.int(),
  /** Question ids that were to be asked and have no answer. */
  obesvarade: z.array(z.string()),
  /** Question ids where the client did not want to answer, or that were not asked. */
  avstod: z.array(z.string()),
  kritiska: z.array(z.object({ fraga: z.string(), text: z.string(), svar: z.string() })),
  tolkning: z.string(),
  /** What the answers give reason to talk about; never a conclusion. */
  samtalsstod: z.array(z.string()),
});
export type Resultat = z.infer<typeof Resultat>;

/** An assessment in its final form: answers, and what the instrument made of them then. */
export const FrystInstrument = InstrumentSvar.extend({ resultat: Resultat, flaggor: z.array(FlaggId) });
export type FrystInstrument = z.infer<typeof FrystInstrument>;

/** The questions to ask, given what has been answered so far. A question that hangs on a hidden one is hidden too. */
export function visibleFragor(instrument: Instrument, svar: InstrumentSvar): Fraga[] {
  const visible = new Map<string, Fraga>();
  for (const fraga of instrument.fragor) {
    const { visasOm } = fraga;
    if (visasOm !== null) {
      const given = visible.has(visasOm.fraga) ? svar.svar[visasOm.fraga]?.svar : undefined;
      if (given === undefined || !visasOm.svar.includes(given)) continue;
    }
    visible.set(fraga.id, fraga);
  }
  return [...visible.values()];
}

/**
 * What must be put right before the answers are signed; empty when nothing. Unanswered questions are allowed, because
 * a talk may have to end: they are listed in the result.
 */
export function checkSvar(instrument: Instrument, svar: InstrumentSvar): Faltfel[] {
  if (svar.instrumentId !== instrument.id || svar.version !== instrument.version)
    return [{ falt: 'instrumentId', mening: 'Svaren hör till ett annat frågeformulär.' }];
  const visible = new Map(visibleFragor(instrument, svar).map((fraga) => [fraga.id, fraga]));
  const fel: Faltfel[] = [];
  for (const [id, given] of Object.entries(svar.svar)) {
    const fraga = visible.get(id);
    const alternativ = fraga === undefined ? null : findAlternativ(instrument, fraga, given.svar);
    if (fraga === undefined)
      fel.push({ falt: `svar.${id}`, mening: 'Frågan hör inte hit med de svar som är givna. Ta bort svaret.' });
    else if (alternativ === null) fel.push({ falt: `svar.${id}`, mening: 'Välj ett av svaren.' });
    else if (alternativ.kommentarKravs !== null && given.kommentar === '')
      fel.push({ falt: `svar.${id}.kommentar`, mening: alternativ.kommentarKravs });
  }
  return fel;
}
