import type { Datum } from '../../../shared/lib/tid.ts';
import type { AktRead } from '../context.ts';
import { readLage } from './lage.ts';

/** Whether the akt is handled as acute, by judgement or by how it came in. */
export async function findLageAkut(akt: AktRead, idag: Datum): Promise<boolean> {
  return (await readLage(akt, idag)).akut;
}
