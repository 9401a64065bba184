import { ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { AndradAv, Namngiven } from '../../../shared/modules/andra-person/schema.ts';
import { findLageAkut } from '../akt/akut.ts';
import { getAktHuvud } from '../akt/repo.ts';
import { nextWorkingDay } from '../arbetsdagar.ts';
import type { AktRead, OpenContext } from '../context.ts';
import { assertNotFuture } from '../post/sign.ts';

/** What can be asked of a second person before an akt has seen one. */
interface Med {
  readonly andraPerson: Namngiven | null;
  readonly now: OpenContext['now'];
}

/**
 * The second person of an act that needs two, as the akt keeps it. By telephone only in acute work, and in an akt where
 * that person can still sign afterwards.
 * @throws RULE at `andraPerson`
 */
export async function requireAndraPerson(akt: AktRead, { andraPerson, now }: Med): Promise<AndradAv> {
  if (andraPerson === null) {
    throw ruleError(
      'Det här kräver två personer. Be en kollega vara med, eller ring i ett akut ärende.',
      'andraPerson',
    );
  }
  if (andraPerson.satt === 'pa-plats') return { ...andraPerson, kontrasigneraSenast: null };
  const idag = datumOf(now());
  const isClosed = (await getAktHuvud(akt)).avslutad !== null;
  if (isClosed || !(await findLageAkut(akt, idag))) {
    throw ruleError('Per telefon går bara i akuta ärenden. Låt den andra personen vara med.', 'andraPerson.satt');
  }
  assertNotFuture(andraPerson.tid, now(), 'andraPerson.tid');
  return { ...andraPerson, kontrasigneraSenast: nextWorkingDay(idag) };
}
