import { type Arendetyprisk, type Bedomd, riskOf } from '../../../shared/modules/arendetyp/risk.ts';
import type { AktRead } from '../context.ts';
import { arendetypFormat, inkommetFormat } from '../post/formats.ts';
import { findLatestPost } from '../post/repo.ts';

/** What the kind of case said of danger: as judged in this very akt, else as it came with the akt. */
export async function findRisk(akt: AktRead, om: Bedomd): Promise<Arendetyprisk | null> {
  const judged = riskOf(await findLatestPost(akt, arendetypFormat), om);
  return judged ?? (await findLatestPost(akt, inkommetFormat))?.innehall.risk ?? null;
}
