import type { AktId } from '../../../shared/lib/id.ts';
import type { RegisterWrite } from '../context.ts';

/** Nobody is assigned any more, the chef role holds the key, the jour has no page, and no family code leads here. */
export async function sealForChef(register: RegisterWrite, aktId: AktId): Promise<void> {
  await register.deleteFrom('tilldelning').where('akt_id', '=', aktId).execute();
  await register
    .updateTable('akt')
    .set({ chef: 1, jour: 0, omnyckling: 1, familj: null })
    .where('id', '=', aktId)
    .execute();
}
