import type { Anteckning } from '../../../shared/modules/anteckning/schema.ts';
import type { AktRead } from '../context.ts';
import { anteckningFormat } from '../post/formats.ts';
import { toPost } from '../post/repo.ts';

/** A page of the journal, newest first; `fore` is the number of the oldest note that is shown already. */
export async function listAnteckningar(
  akt: AktRead,
  fore: number | null,
  antal: number,
): Promise<{ anteckningar: Anteckning[]; fler: boolean }> {
  let query = akt.selectFrom('post').selectAll().where('slag', '=', anteckningFormat.slag);
  if (fore !== null) query = query.where('nr', '<', fore);
  const rows = await query
    .orderBy('nr', 'desc')
    .limit(antal + 1)
    .execute();
  const anteckningar = rows.slice(0, antal).map((row) => toPost(anteckningFormat, row));
  return { anteckningar, fler: rows.length > antal };
}
