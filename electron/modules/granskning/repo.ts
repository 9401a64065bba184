import { sql } from 'kysely';
import type { AnvandareId } from '../../../shared/lib/id.ts';
import { granskas, mayGranska } from '../../../shared/modules/granskning/rules.ts';
import type { Ogranskad } from '../../../shared/modules/granskning/schema.ts';
import type { AktRead, RegisterRead } from '../context.ts';
import { listRollerOf } from '../personal/repo.ts';
import { granskningFormat } from '../post/formats.ts';
import { listPosts, toHuvud } from '../post/repo.ts';

/** Ends the action of a change that somebody made while new. Akter hold it under their heads: it is never renamed. */
const NY = ':ny';

/** How the history of an akt names a change, so that it is known for ever that whoever made it was new then. */
export function handlingBy(handling: string, ny: boolean): string {
  return ny ? `${handling}${NY}` : handling;
}

/** How many changes new colleagues have made: part of a statement that reads the rest of the akt as well. */
export const NYAS_ANDRINGAR = sql<number>`(SELECT count(*) FROM andring WHERE handling LIKE ${`%${NY}`})`;

/**
 * What new colleagues have signed in an akt and nobody has looked at, oldest first. A copy from another akt was signed
 * before the change that brought it here, and is looked at there.
 */
export async function listOgranskade(akt: AktRead): Promise<Ogranskad[]> {
  const { rows } = await sql<Parameters<typeof toHuvud>[0] & { av: string }>`
    SELECT post.nr, id, slag, version, person_id, handelse, signerad, signerad_av, ersatter, ny.anvandare AS av
    FROM (
      SELECT nr, anvandare, handling, tidpunkt, till_post,
        coalesce((SELECT till_post FROM andring fore WHERE fore.nr = andring.nr - 1), 0) AS fran_post
      FROM andring WHERE handling LIKE ${`%${NY}`}
    ) ny
    JOIN post ON post.nr > ny.fran_post AND post.nr <= ny.till_post
    WHERE ny.nr > 1 OR signerad >= ny.tidpunkt
    ORDER BY post.nr`.execute(akt);
  if (rows.length === 0) return [];
  const granskade = await listPosts(akt, granskningFormat);
  const sedda = new Set(granskade.flatMap(({ innehall }) => innehall.poster));
  return rows
    .map((row) => ({ ...toHuvud(row), av: row.av as AnvandareId }))
    .filter(({ id, slag }) => granskas(slag) && !sedda.has(id));
}

/** Whether somebody is new: what they sign is looked at. */
export async function isNy(register: RegisterRead, anvandareId: string): Promise<boolean> {
  const row = await register.selectFrom('anvandare').select('ny').where('id', '=', anvandareId).executeTakeFirst();
  return row?.ny === 1;
}

/** Whether somebody may look at what new colleagues have signed, in the akter that they can open. */
export async function isGranskare(register: RegisterRead, anvandareId: string): Promise<boolean> {
  const [ny, roller] = await Promise.all([isNy(register, anvandareId), listRollerOf(register, anvandareId)]);
  return mayGranska({ ny, roller });
}
