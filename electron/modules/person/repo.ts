import { AppError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import { kontrollera } from '../../../shared/lib/personnummer.ts';
import type { Datum } from '../../../shared/lib/tid.ts';
import { type Person, PersonUppgifter } from '../../../shared/modules/person/schema.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { AktRead, AktWrite } from '../context.ts';

/** Everyone named in the akt with remarks as of `idag`, in the order in which they were written down. In a personakt the first is its subject. */
export async function listPersoner(akt: AktRead, idag: Datum): Promise<Person[]> {
  const rows = await akt.selectFrom('person').selectAll().orderBy('ordning').execute();
  return rows.map((row) => toPerson(row, idag));
}

/** @throws NOT_FOUND */
export async function getPerson(akt: AktRead, id: PersonId, idag: Datum): Promise<Person> {
  const row = await akt.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('NOT_FOUND', 'Personen finns inte i akten.');
  return toPerson(row, idag);
}

export async function insertPerson(
  akt: AktWrite,
  id: PersonId,
  uppgifter: PersonUppgifter,
  idag: Datum,
): Promise<Person> {
  const last = await akt.selectFrom('person').select('ordning').orderBy('ordning', 'desc').limit(1).executeTakeFirst();
  const row = await akt
    .insertInto('person')
    .values({
      id,
      ordning: (last?.ordning ?? 0) + 1,
      rev: 1,
      roll: uppgifter.roll,
      innehall: JSON.stringify(uppgifter),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toPerson(row, idag);
}

/** Stores a new revision if `rev` is the one that is stored. @returns null when somebody else saved first */
export async function updatePerson(
  akt: AktWrite,
  id: PersonId,
  rev: number,
  uppgifter: PersonUppgifter,
  idag: Datum,
): Promise<Person | null> {
  const row = await akt
    .updateTable('person')
    .set({ rev: rev + 1, roll: uppgifter.roll, innehall: JSON.stringify(uppgifter) })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toPerson(row, idag);
}

function toPerson(row: AktSchema['person'], idag: Datum): Person {
  const uppgifter = PersonUppgifter.parse(JSON.parse(row.innehall));
  const anmarkningar = uppgifter.personnummer === '' ? [] : [...kontrollera(uppgifter.personnummer, idag).anmarkningar];
  return { ...uppgifter, id: row.id as PersonId, rev: row.rev, anmarkningar };
}
