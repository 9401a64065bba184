import { AppError } from '../../../shared/api/errors.ts';
import { type Aktualisering, AktualiseringUppgifter } from '../../../shared/modules/aktualisering/schema.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { AktRead, AktWrite } from '../context.ts';

export async function findAktualisering(akt: AktRead): Promise<Aktualisering | null> {
  const row = await akt.selectFrom('aktualisering').selectAll().executeTakeFirst();
  return row === undefined ? null : toAktualisering(row);
}

/** @throws NOT_FOUND when the akt is no aktualisering */
export async function getAktualisering(akt: AktRead): Promise<Aktualisering> {
  const found = await findAktualisering(akt);
  if (found === null) throw new AppError('NOT_FOUND', 'Akten är ingen aktualisering.');
  return found;
}

export async function insertAktualisering(akt: AktWrite, uppgifter: AktualiseringUppgifter): Promise<void> {
  await akt
    .insertInto('aktualisering')
    .values({ id: 1, rev: 1, inkom: uppgifter.inkom, innehall: JSON.stringify(uppgifter) })
    .execute();
}

/** @returns null when somebody else saved first */
export async function updateAktualisering(
  akt: AktWrite,
  rev: number,
  uppgifter: AktualiseringUppgifter,
): Promise<Aktualisering | null> {
  const row = await akt
    .updateTable('aktualisering')
    .set({ rev: rev + 1, inkom: uppgifter.inkom, innehall: JSON.stringify(uppgifter) })
    .where('rev', '=', rev)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toAktualisering(row);
}

function toAktualisering(row: AktSchema['aktualisering']): Aktualisering {
  return { ...AktualiseringUppgifter.parse(JSON.parse(row.innehall)), rev: row.rev };
}
