import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../../shared/api/errors.ts';
import type { PersonId, PostId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { Post, PostHuvud, Postslag } from '../../../shared/modules/post/schema.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { AktRead, AktWrite } from '../context.ts';

type PostRow = Omit<AktSchema['post'], 'nr'> & { nr: number };

/** Content schemas by the version that wrote them; an akt may hold any of them. */
export interface Postformat<T> {
  readonly slag: Postslag;
  readonly version: number;
  /** What the stored JSON says, frozen. @throws ZodError for content of another kind or version */
  readonly read: (text: string) => T;
}

export interface NyPost<T> {
  readonly id: PostId;
  readonly personId: PersonId | null;
  readonly handelse: Tidpunkt;
  readonly signerad: Tidpunkt;
  readonly signeradAv: string;
  readonly ersatter: PostId | null;
  readonly innehall: T;
  /** What a search in the akt finds; empty for posts that are not prose. */
  readonly soktext: string;
}

/** Signs a post into the akt. There is no way back: the triggers refuse every later change. */
export async function insertPost<T>(akt: AktWrite, format: Postformat<T>, post: NyPost<T>): Promise<Post<T>> {
  const values = {
    id: post.id,
    slag: format.slag,
    version: format.version,
    person_id: post.personId,
    handelse: post.handelse,
    signerad: post.signerad,
    signerad_av: post.signeradAv,
    ersatter: post.ersatter,
    innehall: JSON.stringify(post.innehall),
  };
  const [row] = await Promise.all([
    akt.insertInto('post').values(values).returningAll().executeTakeFirstOrThrow(),
    post.soktext === '' ? null : akt.insertInto('sok').values({ text: post.soktext, post_id: post.id }).execute(),
  ]);
  return toPost(format, row);
}

/** All posts of one kind, oldest first. */
export async function listPosts<T>(akt: AktRead, format: Postformat<T>): Promise<Post<T>[]> {
  const rows = await akt.selectFrom('post').selectAll().where('slag', '=', format.slag).orderBy('nr').execute();
  return rows.map((row) => toPost(format, row));
}

/** Posts of some kinds, read at once. */
export interface Postsamling {
  /** Oldest first. @throws RangeError for a kind that was not asked for */
  list<T>(format: Postformat<T>): Post<T>[];
  /** The newest, or null. @throws RangeError for a kind that was not asked for */
  latest<T>(format: Postformat<T>): Post<T> | null;
}

/** All posts of several kinds in one reading. */
export async function readPosts(akt: AktRead, formats: readonly Postformat<unknown>[]): Promise<Postsamling> {
  const wanted = formats.map(({ slag }) => slag);
  const rows = await akt.selectFrom('post').selectAll().where('slag', 'in', wanted).orderBy('nr').execute();
  return postsamlingOf(rows, wanted);
}

/** Posts of several kinds as JSON: part of a statement that reads the rest of the akt as well. See `parsePosts`. */
export function postrader(formats: readonly Postformat<unknown>[]): RawBuilder<string> {
  const wanted = sql.join(formats.map(({ slag }) => slag));
  return sql<string>`(SELECT json_group_array(${POSTRAD} ORDER BY nr) FROM post WHERE slag IN (${wanted}))`;
}

/** What `postrader` gave. */
export function parsePosts(json: string, formats: readonly Postformat<unknown>[]): Postsamling {
  return postsamlingOf(
    JSON.parse(json) as PostRow[],
    formats.map(({ slag }) => slag),
  );
}

const POSTRAD = sql.raw(
  `json_object('nr', nr, 'id', id, 'slag', slag, 'version', version, 'person_id', person_id, 'handelse', handelse,
    'signerad', signerad, 'signerad_av', signerad_av, 'ersatter', ersatter, 'innehall', innehall)`,
);

function postsamlingOf(rows: readonly PostRow[], wanted: readonly Postslag[]): Postsamling {
  const of = (slag: Postslag) => {
    if (!wanted.includes(slag)) throw new RangeError('posts of that kind were not read');
    return rows.filter((row) => row.slag === slag);
  };
  return {
    list: (format) => of(format.slag).map((row) => toPost(format, row)),
    latest(format) {
      const row = of(format.slag).at(-1);
      return row === undefined ? null : toPost(format, row);
    },
  };
}

/** The newest post of a kind, or null. */
export async function findLatestPost<T>(akt: AktRead, format: Postformat<T>): Promise<Post<T> | null> {
  const row = await akt
    .selectFrom('post')
    .selectAll()
    .where('slag', '=', format.slag)
    .orderBy('nr', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toPost(format, row);
}

/** @throws NOT_FOUND when the akt has no post of that kind and id */
export async function getPost<T>(akt: AktRead, format: Postformat<T>, id: PostId): Promise<Post<T>> {
  const row = await akt
    .selectFrom('post')
    .selectAll()
    .where('id', '=', id)
    .where('slag', '=', format.slag)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('NOT_FOUND', 'Posten finns inte i akten.');
  return toPost(format, row);
}

/** The id of the user who signed a post, as the akt's history of changes knows it; two people may have the same name. */
export async function findSignerare(akt: AktRead, id: PostId): Promise<string | null> {
  const row = await akt
    .selectFrom('andring')
    .innerJoin('post', (join) => join.onRef('andring.till_post', '>=', 'post.nr'))
    .select('andring.anvandare')
    .where('post.id', '=', id)
    .orderBy('andring.nr')
    .limit(1)
    .executeTakeFirst();
  return row?.anvandare ?? null;
}

/** The envelopes of the newest posts, newest first. */
export async function listHuvuden(akt: AktRead, antal: number): Promise<PostHuvud[]> {
  const rows = await akt
    .selectFrom('post')
    .select(['nr', 'id', 'slag', 'version', 'person_id', 'handelse', 'signerad', 'signerad_av', 'ersatter'])
    .orderBy('nr', 'desc')
    .limit(antal)
    .execute();
  return rows.map(toHuvud);
}

/** When each post was signed, by its kind, oldest first. */
export async function listSignerade(akt: AktRead): Promise<Pick<PostHuvud, 'slag' | 'signerad'>[]> {
  const rows = await akt.selectFrom('post').select(['slag', 'signerad']).orderBy('nr').execute();
  return rows.map((row) => ({ slag: row.slag as Postslag, signerad: row.signerad as Tidpunkt }));
}

export function toHuvud(row: Omit<PostRow, 'innehall'>): PostHuvud {
  return {
    id: row.id as PostId,
    nr: row.nr,
    slag: row.slag as Postslag,
    version: row.version,
    personId: row.person_id as PersonId | null,
    handelse: row.handelse as Tidpunkt,
    signerad: row.signerad as Tidpunkt,
    signeradAv: row.signerad_av,
    ersatter: row.ersatter as PostId | null,
  };
}

export function toPost<T>(format: Postformat<T>, row: PostRow): Post<T> {
  return { ...toHuvud(row), innehall: format.read(row.innehall) };
}

/** Whether a later post corrects this one. */
export async function isSuperseded(akt: AktRead, id: PostId): Promise<boolean> {
  const row = await akt.selectFrom('post').select('id').where('ersatter', '=', id).executeTakeFirst();
  return row !== undefined;
}
