import type { Faltfel } from '../../api/errors.ts';
import { type Datum, formatDatum } from '../../lib/tid.ts';
import type { AktLage } from '../../process/aktlage.ts';
import { findStart } from '../../process/klockuppgifter.ts';
import type { Fristklocka } from './schema.ts';

/** What stops a clock from being marked as done that day; empty when nothing does. */
export function checkFrist(klocka: Fristklocka, dag: Datum, lage: AktLage): Faltfel[] {
  const fran = findStart(lage, klocka);
  if (fran === null) return [{ falt: 'innehall.klocka', mening: 'Fristen löper inte i den här akten.' }];
  if (dag >= fran) return [];
  return [{ falt: 'handelse', mening: `Fristen började ${formatDatum(fran)}. Tiden ligger före den dagen.` }];
}
