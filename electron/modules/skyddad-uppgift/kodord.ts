import type { PersonId } from '../../../shared/lib/id.ts';
import type { AktRead, AktWrite } from '../context.ts';
import { deleteSkyddadUppgift, insertSkyddadUppgift, listSkyddadeUppgifter, type SkyddadUppgift } from './repo.ts';

/** The code word that a person has agreed on; null when there is none. */
export async function findKodord(akt: AktRead, personId: PersonId | null): Promise<SkyddadUppgift | null> {
  const uppgifter = await listSkyddadeUppgifter(akt);
  return uppgifter.findLast((uppgift) => uppgift.slag === 'kodord' && uppgift.personId === personId) ?? null;
}

/** Puts a protected datum into the akt. One code word at a time: two would leave somebody listening for the wrong one. */
export async function putSkyddadUppgift(akt: AktWrite, uppgift: SkyddadUppgift): Promise<void> {
  if (uppgift.slag === 'kodord') {
    for (const { id, slag, personId } of await listSkyddadeUppgifter(akt)) {
      if (slag === 'kodord' && personId === uppgift.personId) await deleteSkyddadUppgift(akt, id);
    }
  }
  await insertSkyddadUppgift(akt, uppgift);
}
