import { AppError, ruleError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { millisOf } from '../../shared/lib/tid.ts';
import type { AndraPerson, Namngiven } from '../../shared/modules/andra-person/schema.ts';
import { HANDLAGGANDE } from '../../shared/modules/personal/rules.ts';
import { guardAttempt } from '../vault/throttle.ts';
import type { Session } from './session.ts';

const WRONG = 'Inloggningsnamn och lösenfras stämmer inte för någon kollega.';
const SAME = 'Den andra personen måste vara någon annan än du.';
const NOT_THIS_ONE = 'Personen kan inte vara den andra personen för den här akten. Be en annan kollega.';

/**
 * Makes sure of the second person that a call brings with it. Here and now it is their own passphrase that says who they
 * are, and guessing waits as it does at unlocking; by telephone they are named.
 * @returns null when the call brings nobody
 * @throws FORBIDDEN for a passphrase that opens no slot, RULE for the same person or for one who may not be it
 */
export async function verifyAndraPerson(
  session: Session,
  aktId: AktId,
  given: AndraPerson | null | undefined,
): Promise<Namngiven | null> {
  if (given === null || given === undefined) return null;
  if (given.satt === 'telefon') {
    const { anvandareId, tid } = given;
    return {
      ...(await findColleague(session, aktId, { id: anvandareId }, 'andraPerson.anvandareId')),
      satt: 'telefon',
      tid,
    };
  }
  const { inloggningsnamn, losenfras } = given;
  const now = session.now();
  const slotId = await guardAttempt(session.vault.folder, millisOf(now), async () => {
    const slot = await session.vault.people.identify(inloggningsnamn, losenfras);
    if (slot === null) {
      throw new AppError('FORBIDDEN', WRONG, [{ falt: 'andraPerson.losenfras', mening: WRONG }]);
    }
    // Inside: the own passphrase must not make the waiting time for guessing another's begin anew.
    if (slot === session.vault.slotId) throw ruleError(SAME, 'andraPerson.inloggningsnamn');
    return slot;
  });
  const colleague = await findColleague(session, aktId, { slot_id: slotId }, 'andraPerson.inloggningsnamn');
  return { ...colleague, satt: 'pa-plats', tid: now };
}

/** Somebody else who works here with cases and may know of the akt. */
async function findColleague(
  session: Session,
  aktId: AktId,
  by: { readonly id: string } | { readonly slot_id: string },
  falt: string,
): Promise<{ anvandareId: string; namn: string }> {
  const found = await session.pool.use(session.register, async (db) => {
    const people = db
      .selectFrom('anvandare')
      .innerJoin('anvandare_roll', 'anvandare_roll.anvandare_id', 'anvandare.id')
      .leftJoin('sparr', (join) => join.onRef('sparr.anvandare_id', '=', 'anvandare.id').on('sparr.akt_id', '=', aktId))
      .select(['anvandare.id', 'anvandare.namn'])
      .where('anvandare.slutade', 'is', null)
      .where('anvandare_roll.roll', 'in', [...HANDLAGGANDE])
      .where('sparr.akt_id', 'is', null);
    const one = 'id' in by ? people.where('anvandare.id', '=', by.id) : people.where('slot_id', '=', by.slot_id);
    return one.executeTakeFirst();
  });
  if (found === undefined) throw ruleError(NOT_THIS_ONE, falt);
  if (found.id === session.user.id) throw ruleError(SAME, falt);
  return { anvandareId: found.id, namn: found.namn };
}
