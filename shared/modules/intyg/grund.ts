import { lagrumOn } from '../../lagrum/lagrum-on.ts';
import type { Datum } from '../../lib/tid.ts';
import type { IntygInnehall } from './schema.ts';

export type Intygsgrund = IntygInnehall['samtycke']['grund'];

/**
 * Why an intyg is handed over. The form offers these words and the paper prints the same ones: what somebody chose is
 * what Skatteverket reads.
 */
export function intygsgrund(grund: Intygsgrund, dag: Datum): string {
  if (grund === 'samtycke') return 'Med klientens samtycke';
  const lagrum = lagrumOn('fol.bitrade', dag);
  return `På Skatteverkets begäran${lagrum === null ? '' : ` enligt ${lagrum.paragraf} ${lagrum.lag}`}`;
}
