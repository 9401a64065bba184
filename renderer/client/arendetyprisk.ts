import type { AktVy } from '../../shared/modules/akt/schema.ts';
import { type Arendetyprisk, type Bedomd, riskOf } from '../../shared/modules/arendetyp/risk.ts';
import { client } from './live.ts';

/**
 * What the kind of case said of danger: as judged in this very akt, else as it came with the akt.
 * @param om whom it is asked about
 */
export async function findArendetyprisk({ rad }: AktVy, om: Bedomd): Promise<Arendetyprisk | null> {
  const { aktId } = rad;
  const [arendetyper, inkommet] = await Promise.all([
    client.arendetyp.list({ aktId }),
    client.inkommet.find({ aktId }),
  ]);
  const newest = arendetyper.toSorted((a, b) => b.nr - a.nr)[0] ?? null;
  return riskOf(newest, om) ?? inkommet?.innehall.risk ?? null;
}
