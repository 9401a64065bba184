import { datumOf, klockslagOf } from '../lib/tid.ts';
import type { AktLage } from './aktlage.ts';
import type { Uppgift } from './uppgifter.ts';

/** Every meeting that nobody has checked out from or cancelled, with the time by which somebody must. Routine S000. */
export function motesTasksOf({ moten, avslutad }: AktLage): Uppgift[] {
  if (avslutad !== null) return [];
  return moten.utcheckas.map((utcheckning) => ({
    steg: 'planering',
    text: `Checka ut från mötet senast ${klockslagOf(utcheckning).replace(':', '.')}: alla är i säkerhet.`,
    forfaller: datumOf(utcheckning),
    utcheckning,
  }));
}
