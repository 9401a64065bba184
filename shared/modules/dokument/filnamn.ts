import { datumOf, klockslagOf, type Tidpunkt } from '../../lib/tid.ts';
import type { MallId } from './schema.ts';

/** The two files of a whole akt: the cover of the one names the other, so the minute tells two printouts of a day apart. */
const PAR: ReadonlySet<MallId> = new Set(['akt', 'inlaga']);

/** What the client carries home says nothing of an akt, in its name either. */
const UTAN_KOD: ReadonlySet<MallId> = new Set(['lista']);

/** Kind, code and day: safe as the name of a file, and nothing about a person. */
export function filnamnOf(mall: MallId, kod: string, skapad: Tidpunkt): string {
  const klockslag = PAR.has(mall) ? `-${klockslagOf(skapad).replace(':', '')}` : '';
  if (UTAN_KOD.has(mall)) return `${mall}-${datumOf(skapad)}.pdf`;
  return `${mall}-${kod}-${datumOf(skapad)}${klockslag}.pdf`;
}

/** The file that goes with a whole akt, whose hash stands on the cover. */
export function inlagansFilnamn(aktensFilnamn: string): string {
  return aktensFilnamn.replace(/^akt-/, 'inlaga-');
}
