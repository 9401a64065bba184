import { AppError } from '../api/errors.ts';
import type { Instrument } from './define.ts';
import { farlighetV1 } from './farlighet-v1.ts';
import { kortaFragorV1 } from './korta-fragor-v1.ts';

/** Every instrument in every version that an akt may hold answers to. Append only. */
export const INSTRUMENT: readonly Instrument[] = [kortaFragorV1, farlighetV1];

export function findInstrument(id: string, version: number): Instrument | null {
  return INSTRUMENT.find((one) => one.id === id && one.version === version) ?? null;
}

/** @throws AppError NOT_FOUND when this program does not know that instrument in that version */
export function getInstrument(id: string, version: number): Instrument {
  const instrument = findInstrument(id, version);
  if (instrument === null)
    throw new AppError('NOT_FOUND', 'Frågeformuläret finns inte i den här versionen av programmet.');
  return instrument;
}

/** The version that new answers are given to. */
export function latestInstrument(id: string): Instrument {
  const versions = INSTRUMENT.filter((one) => one.id === id).toSorted((a, b) => b.version - a.version);
  const [latest] = versions;
  if (latest === undefined) throw new AppError('NOT_FOUND', 'Frågeformuläret finns inte.');
  return latest;
}
