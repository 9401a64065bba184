import { createHash, type Hash } from 'node:crypto';
import { AppError } from '../../shared/api/errors.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktRead, AktWrite } from '../modules/context.ts';

/** Counter and head of an akt: the head commits to every change and to the text of every post that came with it. */
export interface AktHead {
  readonly raknare: number;
  readonly huvud: string;
}

/** Before the first change, which is the making of the akt itself. */
export const FIRST_HEAD: AktHead = { raknare: 0, huvud: '0'.repeat(64) };

const BROKEN =
  'Akten stämmer inte med sin egen historik. Den har ändrats utanför programmet. Kontakta den som ansvarar för systemet.';
const PAGE = 500;

/** The number of the last signed post; 0 while there is none. */
export async function lastPostNr(akt: AktRead): Promise<number> {
  const row = await akt.selectFrom('post').select('nr').orderBy('nr', 'desc').limit(1).executeTakeFirst();
  return row?.nr ?? 0;
}

/** Puts a line into the change history of an akt, in the transaction that made the change. @returns the new head */
export async function appendAndring(
  akt: AktWrite,
  change: {
    readonly tidpunkt: Tidpunkt;
    readonly anvandare: string;
    readonly handling: string;
    readonly postsBefore: number;
  },
): Promise<AktHead> {
  const { tidpunkt, anvandare, handling, postsBefore } = change;
  const before = await akt.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow();
  const nr = before.raknare + 1;
  const tillPost = await lastPostNr(akt);
  const line = { nr, tidpunkt, anvandare, handling, till_post: tillPost };
  const hash = createHash('sha256').update(`${before.huvud}\n${JSON.stringify(line)}\n`);
  await addPosts(akt, hash, postsBefore, tillPost);
  const huvud = hash.digest('hex');
  await akt
    .insertInto('andring')
    .values({ ...line, huvud })
    .execute();
  await akt.updateTable('akt').set({ raknare: nr, huvud }).execute();
  return { raknare: nr, huvud };
}

/**
 * Recomputes the history of an akt from its first change.
 * @throws STORAGE when a change or the text of a post is not as it was signed
 */
export async function verifyAkt(akt: AktRead): Promise<void> {
  const { raknare, huvud } = await akt.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow();
  const lines = await akt.selectFrom('andring').selectAll().orderBy('nr').execute();
  let head = FIRST_HEAD.huvud;
  let posts = 0;
  for (const [index, { nr, tidpunkt, anvandare, handling, till_post, huvud: stored }] of lines.entries()) {
    const hash = createHash('sha256').update(
      `${head}\n${JSON.stringify({ nr, tidpunkt, anvandare, handling, till_post })}\n`,
    );
    await addPosts(akt, hash, posts, till_post);
    head = hash.digest('hex');
    if (nr !== index + 1 || head !== stored) throw new AppError('STORAGE', BROKEN);
    posts = till_post;
  }
  if (lines.length !== raknare || head !== huvud || posts !== (await lastPostNr(akt)))
    throw new AppError('STORAGE', BROKEN);
}

/** Adds the text of the posts after `from` up to `to` to a hash, a page at a time. */
async function addPosts(akt: AktRead, hash: Hash, from: number, to: number): Promise<void> {
  for (let last = from; last < to; ) {
    const rows = await akt
      .selectFrom('post')
      .select([
        'nr',
        'id',
        'slag',
        'version',
        'person_id',
        'handelse',
        'signerad',
        'signerad_av',
        'ersatter',
        'innehall',
      ])
      .where('nr', '>', last)
      .where('nr', '<=', to)
      .orderBy('nr')
      .limit(PAGE)
      .execute();
    const end = rows.at(-1);
    // A post that has been taken out leaves a gap; the hash then misses it and no longer fits.
    if (end === undefined) return;
    for (const row of rows) hash.update(`${JSON.stringify(Object.values(row))}\n`);
    last = end.nr;
  }
}
