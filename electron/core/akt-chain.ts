import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../../shared/api/errors.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktRead, AktWrite } from '../modules/context.ts';
import { handlingBy } from '../modules/granskning/repo.ts';
import type { AktSchema } from '../store/akt-schema.ts';
import type { Session } from './session.ts';

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
async function lastPostNr(akt: AktRead): Promise<number> {
  const row = await akt.selectFrom('post').select('nr').orderBy('nr', 'desc').limit(1).executeTakeFirst();
  return row?.nr ?? 0;
}

/** A change as the history of an akt tells it: when, by whom, and whether that person was new then. */
export function changeBy(
  { now, user, ny }: Pick<Session, 'now' | 'user' | 'ny'>,
  handling: string,
): { readonly tidpunkt: Tidpunkt; readonly anvandare: string; readonly handling: string } {
  return { tidpunkt: now(), anvandare: user.id, handling: handlingBy(handling, ny) };
}

/** Puts a line into the change history of an akt, in the transaction that made the change. @returns the new head */
export async function appendAndring(
  akt: AktWrite,
  change: { readonly tidpunkt: Tidpunkt; readonly anvandare: string; readonly handling: string },
): Promise<AktHead> {
  const { rows } = await sql<{ raknare: number; huvud: string; till_post: number; nya: string }>`
    WITH sist AS (SELECT coalesce((SELECT till_post FROM andring ORDER BY nr DESC LIMIT 1), 0) AS nr)
    SELECT raknare, huvud, coalesce((SELECT max(nr) FROM post), 0) AS till_post,
      (SELECT json_group_array(${COLUMNS} ORDER BY nr) FROM post WHERE nr > (SELECT nr FROM sist)) AS nya
    FROM akt`.execute(akt);
  const [before] = rows;
  if (before === undefined) throw new RangeError('an akt knows its own head');
  const { till_post } = before;
  const posts = (JSON.parse(before.nya) as PostColumns[]).map(postLine).join('');
  const raknare = before.raknare + 1;
  const line = { nr: raknare, ...change, till_post };
  const huvud = headOf(before.huvud, line, posts);
  const andring = { ...line, huvud };
  await Promise.all([
    akt.insertInto('andring').values(andring).execute(),
    akt.updateTable('akt').set({ raknare, huvud }).execute(),
  ]);
  return { raknare, huvud };
}

/**
 * Recomputes the history of an akt from its first change.
 * @throws STORAGE when a change or the text of a post is not as it was signed
 */
export async function verifyAkt(akt: AktRead): Promise<void> {
  const { raknare, huvud } = await akt.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow();
  const lines = await listAndringar(akt);
  const takePosts = createPostReader(akt, 0);
  let head = FIRST_HEAD.huvud;
  let posts = 0;
  for (const [index, { huvud: stored, ...line }] of lines.entries()) {
    head = headOf(head, line, await takePosts(line.till_post));
    if (line.nr !== index + 1 || head !== stored) throw new AppError('STORAGE', BROKEN);
    posts = line.till_post;
  }
  if (lines.length !== raknare || head !== huvud || posts !== (await lastPostNr(akt)))
    throw new AppError('STORAGE', BROKEN);
}

type Line = Omit<AktSchema['andring'], 'huvud'>;

/** SHA-256 over the head before, a line of history and the posts that came with it. */
function headOf(before: string, { nr, tidpunkt, anvandare, handling, till_post }: Line, posts: string): string {
  return hash('sha256', `${before}\n${JSON.stringify({ nr, tidpunkt, anvandare, handling, till_post })}\n${posts}`);
}

// Thousands of rows come up at once: one text a row costs the driver a fraction of what ten columns cost.

type AndringRad = [nr: number, tidpunkt: string, anvandare: string, handling: string, tillPost: number, huvud: string];

async function listAndringar(akt: AktRead): Promise<AktSchema['andring'][]> {
  const { rows } = await sql<{ rad: string }>`
    SELECT json_array(nr, tidpunkt, anvandare, handling, till_post, huvud) AS rad FROM andring ORDER BY nr`.execute(
    akt,
  );
  return rows.map(({ rad }) => {
    const [nr, tidpunkt, anvandare, handling, till_post, huvud] = JSON.parse(rad) as AndringRad;
    return { nr, tidpunkt, anvandare, handling, till_post, huvud };
  });
}

/**
 * Reads posts once, in order, a page at a time.
 * @returns gives what a head commits to of the posts that come next, up to a number
 */
function createPostReader(akt: AktRead, from: number): (to: number) => Promise<string> {
  let page: PostRad[] = [];
  let at = 0;
  let read = from;
  return async (to) => {
    let text = '';
    for (;;) {
      for (let post = page[at]; post !== undefined && post.nr <= to; post = page[at]) {
        text += post.text;
        at += 1;
      }
      if (at < page.length || read >= to) return text;
      page = await readPage(akt, read);
      at = 0;
      // A post that has been taken out leaves a gap; the head then misses it and no longer fits.
      if (page.length === 0) return text;
      read = page.at(-1)?.nr ?? read;
    }
  };
}

const COLUMNS = sql.raw(
  'json_array(nr, id, slag, version, person_id, handelse, signerad, signerad_av, ersatter, innehall)',
);
/** The columns of a post in the order of the table. */
type PostColumns = [nr: number, ...unknown[]];

/** What a head commits to of one post: part of the file format, so written by us and not as SQLite escapes. */
function postLine(columns: PostColumns): string {
  return `${JSON.stringify(columns)}\n`;
}

interface PostRad {
  readonly nr: number;
  readonly text: string;
}

async function readPage(akt: AktRead, after: number): Promise<PostRad[]> {
  const { rows } = await sql<{ rad: string }>`
    SELECT ${COLUMNS} AS rad FROM post WHERE nr > ${after} ORDER BY nr LIMIT ${PAGE}`.execute(akt);
  return rows.map(({ rad }) => {
    const columns = JSON.parse(rad) as PostColumns;
    return { nr: columns[0], text: postLine(columns) };
  });
}
