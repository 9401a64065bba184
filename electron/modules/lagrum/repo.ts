import { ruleError } from '../../../shared/api/errors.ts';
import { Lagrum } from '../../../shared/lagrum/define.ts';
import { formatLagrum, lagrumOn } from '../../../shared/lagrum/lagrum-on.ts';
import { type Datum, Tidpunkt } from '../../../shared/lib/tid.ts';
import type { EgetLagrum } from '../../../shared/mallar/akt-data.ts';
import type { FrystLagrum } from '../../../shared/modules/beslut/schema.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

/** The municipality's own rows, newest first, so that the latest correction of a period wins. */
export async function listRattelser(register: RegisterRead): Promise<Lagrum[]> {
  return (await listEgnaLagrum(register)).map(({ lagrum }) => lagrum);
}

/** As `listRattelser`, each with the time it was saved. */
export async function listEgnaLagrum(register: RegisterRead): Promise<EgetLagrum[]> {
  const rows = await register
    .selectFrom('lagrum_rattelse')
    .select(['innehall', 'created_at'])
    .orderBy('nr', 'desc')
    .execute();
  return rows.map((row) => ({
    lagrum: Lagrum.parse(JSON.parse(row.innehall)),
    sparat: Tidpunkt.parse(row.created_at),
  }));
}

export async function insertRattelse(register: RegisterWrite, lagrum: Lagrum, at: string, by: string): Promise<void> {
  await register
    .insertInto('lagrum_rattelse')
    .values({ lagrum_id: lagrum.id, innehall: JSON.stringify(lagrum), created_at: at, created_by: by })
    .execute();
}

/**
 * The references as they read on a day, to be kept in a decision.
 * @throws RULE at `falt` when one of them did not apply that day
 */
export async function freezeLagrum(
  register: RegisterRead,
  ids: readonly string[],
  datum: Datum,
  falt: string,
): Promise<FrystLagrum[]> {
  const rattelser = await listRattelser(register);
  return ids.map((id) => {
    const lagrum = lagrumOn(id, datum, rattelser);
    if (lagrum === null) throw ruleError('Ett valt lagrum gällde inte den dagen. Välj lagrum på nytt.', falt);
    return { id, text: formatLagrum(lagrum), verifierad: lagrum.verifierad === 'kontrollerad' };
  });
}
