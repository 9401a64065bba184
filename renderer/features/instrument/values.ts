import type { z } from 'zod';
import type { Instrument } from '../../../shared/instrument/define.ts';
import { type InstrumentSvar, visibleFragor } from '../../../shared/instrument/svar.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import { NyttInstrumentsvar } from '../../../shared/modules/instrument/schema.ts';

export type SvarValues = z.input<typeof NyttInstrumentsvar>;

export function emptySvar(instrument: Instrument, personId: PersonId | null, handelse: Tidpunkt): SvarValues {
  return {
    personId,
    handelse,
    svar: { instrumentId: instrument.id, version: instrument.version, svar: {}, egenSkattning: null },
  };
}

/** The answers as far as they have come, in the form that the engine counts. */
export function svarOf({ svar }: SvarValues): InstrumentSvar {
  const entries = Object.entries(svar.svar).map(([id, one]) => [
    id,
    { svar: one.svar, kommentar: one.kommentar ?? '' },
  ]);
  return { ...svar, svar: Object.fromEntries(entries) };
}

/**
 * The answers without those to questions that are no longer asked. The form keeps them until the signature, so that
 * nobody loses an answer by changing another one back and forth.
 */
export function prune(instrument: Instrument, svar: InstrumentSvar): InstrumentSvar {
  const asked = new Set(visibleFragor(instrument, svar).map(({ id }) => id));
  return { ...svar, svar: Object.fromEntries(Object.entries(svar.svar).filter(([id]) => asked.has(id))) };
}
