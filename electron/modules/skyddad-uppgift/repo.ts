import { AppError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import type { DoldUppgift, Uppgiftsslag } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import type { AktRead, AktWrite } from '../context.ts';

export interface SkyddadUppgift extends DoldUppgift {
  readonly varde: string;
}

/** With their values: for the leak check and for copying into a new akt, never for a list. */
export async function listSkyddadeUppgifter(akt: AktRead): Promise<SkyddadUppgift[]> {
  const rows = await akt.selectFrom('skyddad_uppgift').selectAll().orderBy('ordning').execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id as PersonId,
    slag: row.slag as Uppgiftsslag,
    anvandning: row.anvandning,
    varde: row.varde,
  }));
}

/** @throws NOT_FOUND */
export async function getSkyddadUppgift(akt: AktRead, id: string): Promise<SkyddadUppgift> {
  const found = (await listSkyddadeUppgifter(akt)).find((uppgift) => uppgift.id === id);
  if (found === undefined) throw new AppError('NOT_FOUND', 'Uppgiften finns inte i akten.');
  return found;
}

export async function insertSkyddadUppgift(akt: AktWrite, uppgift: SkyddadUppgift): Promise<void> {
  const last = await akt
    .selectFrom('skyddad_uppgift')
    .select('ordning')
    .orderBy('ordning', 'desc')
    .limit(1)
    .executeTakeFirst();
  await akt
    .insertInto('skyddad_uppgift')
    .values({
      id: uppgift.id,
      ordning: (last?.ordning ?? 0) + 1,
      person_id: uppgift.personId,
      slag: uppgift.slag,
      varde: uppgift.varde,
      anvandning: uppgift.anvandning,
    })
    .execute();
}

export async function deleteSkyddadUppgift(akt: AktWrite, id: string): Promise<void> {
  await akt.deleteFrom('skyddad_uppgift').where('id', '=', id).execute();
}
