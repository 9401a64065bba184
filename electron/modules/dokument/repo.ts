import { AppError } from '../../../shared/api/errors.ts';
import type { DokumentId, PostId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { DokumentRad, MallId, Utslappspost } from '../../../shared/modules/dokument/schema.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { AktRead, AktWrite } from '../context.ts';

/** Documents newest first, without their bytes. */
export async function listDokument(akt: AktRead): Promise<DokumentRad[]> {
  const rows = await akt.selectFrom('dokument').selectAll().orderBy('ordning', 'desc').execute();
  const utslapp = await akt.selectFrom('utslapp').selectAll().orderBy('nr').execute();
  return rows.map((row) =>
    toRad(
      row,
      utslapp.filter(({ dokument_id }) => dokument_id === row.id),
    ),
  );
}

/** @throws NOT_FOUND */
export async function getDokument(akt: AktRead, id: DokumentId): Promise<DokumentRad> {
  const row = await akt.selectFrom('dokument').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('NOT_FOUND', 'Dokumentet finns inte i akten.');
  const utslapp = await akt.selectFrom('utslapp').selectAll().where('dokument_id', '=', id).orderBy('nr').execute();
  return toRad(row, utslapp);
}

/** The inlaga that was stored right before its whole akt, whose hash the akt's cover names. Null for other documents. */
export async function findInlaga(akt: AktRead, { id, mall }: DokumentRad): Promise<DokumentRad | null> {
  if (mall !== 'akt') return null;
  const nyastForst = await listDokument(akt);
  const fore = nyastForst[nyastForst.findIndex((rad) => rad.id === id) + 1];
  return fore?.mall === 'inlaga' ? fore : null;
}

/** Stores a PDF in pieces of `chunk` bytes, as they are later read. */
export async function insertDokument(
  akt: AktWrite,
  rad: DokumentRad,
  createdBy: string,
  bytes: Uint8Array,
  chunk: number,
): Promise<void> {
  const last = await akt
    .selectFrom('dokument')
    .select('ordning')
    .orderBy('ordning', 'desc')
    .limit(1)
    .executeTakeFirst();
  await akt
    .insertInto('dokument')
    .values({
      id: rad.id,
      ordning: (last?.ordning ?? 0) + 1,
      mall: rad.mall,
      post_id: rad.postId,
      created_at: rad.skapad,
      created_by: createdBy,
      sidor: rad.sidor,
      byte: rad.byte,
      sha256: rad.sha256,
      filnamn: rad.filnamn,
    })
    .execute();
  for (let start = 0, del = 0; start < bytes.length; start += chunk, del += 1) {
    await akt
      .insertInto('dokument_del')
      .values({ dokument_id: rad.id, del, byte: Buffer.from(bytes.subarray(start, start + chunk)) })
      .execute();
  }
}

/** One piece, or null behind the last. */
export async function findDel(akt: AktRead, id: DokumentId, del: number): Promise<Uint8Array | null> {
  const row = await akt
    .selectFrom('dokument_del')
    .select('byte')
    .where('dokument_id', '=', id)
    .where('del', '=', del)
    .executeTakeFirst();
  return row?.byte ?? null;
}

/** All bytes of a document. @throws NOT_FOUND */
export async function readDokument(akt: AktRead, id: DokumentId): Promise<Uint8Array> {
  const rows = await akt
    .selectFrom('dokument_del')
    .select('byte')
    .where('dokument_id', '=', id)
    .orderBy('del')
    .execute();
  if (rows.length === 0) throw new AppError('NOT_FOUND', 'Dokumentet finns inte i akten.');
  return Buffer.concat(rows.map(({ byte }) => byte));
}

/** Notes in the akt that a document has left, and to whom. */
export async function insertUtslapp(akt: AktWrite, id: DokumentId, post: Utslappspost): Promise<void> {
  await akt
    .insertInto('utslapp')
    .values({ dokument_id: id, ...post })
    .execute();
}

type UtslappRow = Omit<AktSchema['utslapp'], 'nr'>;

function toRad(row: AktSchema['dokument'], utslapp: readonly UtslappRow[]): DokumentRad {
  return {
    id: row.id as DokumentId,
    mall: row.mall as MallId,
    postId: row.post_id as PostId | null,
    skapad: row.created_at as Tidpunkt,
    sidor: row.sidor,
    byte: row.byte,
    sha256: row.sha256,
    filnamn: row.filnamn,
    utslapp: utslapp.map(({ tidpunkt, av, mottagare, satt, exemplar }) => ({
      tidpunkt: tidpunkt as Tidpunkt,
      av,
      mottagare,
      satt: satt as Utslappspost['satt'],
      exemplar,
    })),
  };
}
