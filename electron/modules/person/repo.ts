import { sql } from 'kysely';
import { AppError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import { kontrollera } from '../../../shared/lib/personnummer.ts';
import type { Datum } from '../../../shared/lib/tid.ts';
import type { Inkommet } from '../../../shared/modules/inkommet/schema.ts';
import { type Person, PersonUppgifter } from '../../../shared/modules/person/schema.ts';
import { nivaOf } from '../../../shared/modules/skydd/rules.ts';
import type { Skydd } from '../../../shared/modules/skydd/schema.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { AktRead, AktWrite } from '../context.ts';
import { inkommetFormat, skyddFormat } from '../post/formats.ts';
import { rememberingReader } from '../post/remember.ts';
import { readPosts } from '../post/repo.ts';

/** What else of the akt is told with a person: whose akt it is, what came in, and the protection. */
interface Omstandigheter {
  readonly roll: string | null;
  readonly inkommet: Inkommet | null;
  readonly skydd: readonly Skydd[];
}

/** Everyone named in the akt with remarks as of `idag`, in the order in which they were written down. In a personakt the first is its subject. */
export async function listPersoner(akt: AktRead, idag: Datum): Promise<Person[]> {
  const [rows, { roll }, posts] = await Promise.all([
    listPersonrader(akt),
    akt.selectFrom('akt').select('roll').executeTakeFirstOrThrow(),
    readPosts(akt, [inkommetFormat, skyddFormat]),
  ]);
  return personerOf(rows, { roll, inkommet: posts.latest(inkommetFormat), skydd: posts.list(skyddFormat) }, idag);
}

function listPersonrader(akt: AktRead): Promise<AktSchema['person'][]> {
  return akt.selectFrom('person').selectAll().orderBy('ordning').execute();
}

/** What `personerOf` makes people of, as JSON: part of a statement that reads the rest of the akt as well. */
export const PERSONRADER = sql<string>`(
  SELECT json_group_array(json_object('id', id, 'ordning', ordning, 'rev', rev, 'roll', roll, 'innehall', innehall)
    ORDER BY ordning)
  FROM person)`;

/** As `listPersoner`, from what has been read. */
export function personerOf(
  rows: readonly AktSchema['person'][],
  { roll, inkommet, skydd }: Omstandigheter,
  idag: Datum,
): Person[] {
  const numbers = numberBarn(rows, roll, inkommet);
  return rows.map((row) => {
    const person = toPerson(row, numbers.get(row.id) ?? null, idag);
    return { ...person, skydd: nivaOf(skydd, person) };
  });
}

/** Children are numbered as written down. A child's own akt knows but one number: the child's in the aktualisering. */
function numberBarn(
  rows: readonly AktSchema['person'][],
  roll: string | null,
  inkommet: Inkommet | null,
): Map<string, number> {
  const barn = rows.filter((row) => row.roll === 'barn').map(({ id }) => id);
  if (roll !== 'barn') return new Map(barn.map((id, index) => [id, index + 1]));
  return new Map(barn.slice(0, 1).map((id) => [id, inkommet?.innehall.barnNr ?? 1]));
}

/** @throws NOT_FOUND */
export async function getPerson(akt: AktRead, id: PersonId, idag: Datum): Promise<Person> {
  const person = (await listPersoner(akt, idag)).find((one) => one.id === id);
  if (person === undefined) throw new AppError('NOT_FOUND', 'Personen finns inte i akten.');
  return person;
}

export async function insertPerson(
  akt: AktWrite,
  id: PersonId,
  uppgifter: PersonUppgifter,
  idag: Datum,
): Promise<Person> {
  const last = await akt.selectFrom('person').select('ordning').orderBy('ordning', 'desc').limit(1).executeTakeFirst();
  await akt
    .insertInto('person')
    .values({
      id,
      ordning: (last?.ordning ?? 0) + 1,
      rev: 1,
      roll: uppgifter.roll,
      innehall: JSON.stringify(uppgifter),
    })
    .execute();
  return getPerson(akt, id, idag);
}

/** Stores a new revision if `rev` is the one that is stored. @returns null when somebody else saved first */
export async function updatePerson(
  akt: AktWrite,
  id: PersonId,
  rev: number,
  uppgifter: PersonUppgifter,
  idag: Datum,
): Promise<Person | null> {
  const { numUpdatedRows } = await akt
    .updateTable('person')
    .set({ rev: rev + 1, roll: uppgifter.roll, innehall: JSON.stringify(uppgifter) })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? null : getPerson(akt, id, idag);
}

const readUppgifter = rememberingReader(PersonUppgifter);

function toPerson(row: AktSchema['person'], barnNr: number | null, idag: Datum): Person {
  const uppgifter = readUppgifter(row.innehall);
  const anmarkningar = uppgifter.personnummer === '' ? [] : [...kontrollera(uppgifter.personnummer, idag).anmarkningar];
  return { ...uppgifter, id: row.id as PersonId, rev: row.rev, barnNr, anmarkningar };
}
