import type { AktId, PostId } from '../../shared/lib/id.ts';
import { signJourdeposition } from '../modules/jour/deposition.ts';
import { storeFamiljeord } from '../modules/skyddad-uppgift/familjeord.ts';
import { openAkt } from './akt-file.ts';
import { dropDeposit, noteUnreadable, readDeposits } from './deposits.ts';
import type { Session } from './session.ts';
import { writeAkt } from './write-akt.ts';

/**
 * Signs into an akt what the person on duty has left in its inbox, in the name of that person, before a key holder reads
 * or writes it. An ordinary write: history, counter and head follow.
 * @throws FORBIDDEN as the gate
 */
export async function receiveJourposter(session: Session, aktId: AktId): Promise<void> {
  const ref = await openAkt(session, aktId);
  if (!session.jourposter.has(aktId)) return;
  await session.turns.take(`jourposter ${aktId}`, async () => {
    if (!session.jourposter.has(aktId)) return;
    const waiting = await readDeposits(session, aktId, ref);
    const unknown = await writeAkt(session, aktId, 'jour.mottagen', async (akt, register) => {
      let fromNobody = 0;
      for (const { n, slag, value } of waiting) {
        if (slag === 'familjeord') await storeFamiljeord(akt, value, session.now());
        else {
          const id = session.newId() as PostId;
          if (!(await signJourdeposition(akt, register, { value, aktId, id }))) fromNobody += 1;
        }
        await akt.updateTable('akt').set({ deposition: n }).execute();
      }
      return fromNobody;
    });
    await session.logg.append({ handling: 'jour.mottagen', objekt: aktId, fas: 'utfall', resultat: 'ok' });
    if (unknown > 0) await noteUnreadable(session, aktId, 'NOT_FOUND');
    session.jourposter.delete(aktId);
    for (const { n } of waiting) await dropDeposit(session, aktId, n);
  });
}
