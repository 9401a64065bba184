import { sql } from 'kysely';
import { AppError } from '../../../shared/api/errors.ts';
import type { BilagaId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { Bilaga, Bilageslag } from '../../../shared/modules/bilaga/schema.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { AktRead, AktWrite } from '../context.ts';

/** What only the core knows of an attachment: what opens its file. */
export interface Bilagefil {
  readonly id: BilagaId;
  readonly key: Uint8Array;
  readonly byte: number;
  readonly sha256: string;
}

/** The attachments of an akt in the order they were added, the struck ones among them. */
export async function listBilagor(akt: AktRead): Promise<Bilaga[]> {
  return (await akt.selectFrom('bilaga').selectAll().orderBy('nr').execute()).map(toBilaga);
}

/** @throws NOT_FOUND */
export async function getBilaga(akt: AktRead, id: BilagaId): Promise<{ bilaga: Bilaga; fil: Bilagefil }> {
  const row = await akt.selectFrom('bilaga').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('NOT_FOUND', 'Bilagan finns inte i akten.');
  return { bilaga: toBilaga(row), fil: toFil(row) };
}

export async function hasBilaga(akt: AktRead, id: BilagaId): Promise<boolean> {
  return (await akt.selectFrom('bilaga').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** What opens each attachment. Also in an akt that has not been migrated since attachments came: it has none. */
export async function listBilagefiler(akt: AktRead): Promise<Bilagefil[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE name = 'bilaga'`.execute(akt);
  return rows.length === 0 ? [] : (await akt.selectFrom('bilaga').selectAll().orderBy('nr').execute()).map(toFil);
}

/** Puts an attachment last in the akt. @returns it with its number */
export async function insertBilaga(
  akt: AktWrite,
  ny: Omit<Bilaga, 'nr' | 'struken'>,
  key: Uint8Array,
): Promise<Bilaga> {
  const last = await akt.selectFrom('bilaga').select('nr').orderBy('nr', 'desc').limit(1).executeTakeFirst();
  const nr = (last?.nr ?? 0) + 1;
  const { id, slag, byte, sha256, filnamn, beskrivning } = ny;
  await akt
    .insertInto('bilaga')
    .values({
      id,
      nr,
      created_at: ny.tillagd,
      created_by: ny.tillagdAv,
      slag,
      byte,
      sha256,
      filnamn,
      beskrivning,
      platsuppgifter: ny.platsuppgifter ? 1 : 0,
      nyckel: Buffer.from(key),
      struken: null,
      struken_av: null,
      struken_skal: null,
    })
    .execute();
  return { ...ny, nr, struken: null };
}

export async function putStrykning(
  akt: AktWrite,
  id: BilagaId,
  { tidpunkt, av, skal }: NonNullable<Bilaga['struken']>,
): Promise<void> {
  await akt
    .updateTable('bilaga')
    .set({ struken: tidpunkt, struken_av: av, struken_skal: skal })
    .where('id', '=', id)
    .execute();
}

function toBilaga(row: AktSchema['bilaga']): Bilaga {
  const { nr, byte, sha256, filnamn, beskrivning, struken, struken_av, struken_skal } = row;
  return {
    id: row.id as BilagaId,
    nr,
    tillagd: row.created_at as Tidpunkt,
    tillagdAv: row.created_by,
    slag: row.slag as Bilageslag,
    byte,
    sha256,
    filnamn,
    beskrivning,
    platsuppgifter: row.platsuppgifter === 1,
    struken:
      struken === null ? null : { tidpunkt: struken as Tidpunkt, av: struken_av ?? '', skal: struken_skal ?? '' },
  };
}

function toFil({ id, nyckel, byte, sha256 }: AktSchema['bilaga']): Bilagefil {
  return { id: id as BilagaId, key: Uint8Array.from(nyckel), byte, sha256 };
}
