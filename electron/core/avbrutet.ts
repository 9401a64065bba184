import type { AvbrutetJobb } from '../../shared/modules/valv/api.ts';
import { LAST } from './jobb.ts';
import { writeRegister } from './register.ts';
import type { Session } from './session.ts';

type Place = Pick<Session, 'pool' | 'register' | 'user'>;

/**
 * Runs a job under a note of it. A job that the lock, a crash or a power cut ends is said at the next unlock, so it is
 * written down before it begins, and crossed out when it has ended in any other way.
 * @param signal aborted with `LAST` as its reason when the vault locks
 */
export async function underNote<T>(
  session: Session,
  { jobb, signal }: { readonly jobb: AvbrutetJobb; readonly signal: AbortSignal },
  work: () => Promise<T>,
): Promise<T> {
  const nyckel = `${prefixOf(session)}${session.newId()}`;
  await writeRegister(session.pool, session.register, 'jobb.paborjat', (db) =>
    db.insertInto('varde').values({ nyckel, varde: jobb }).execute(),
  );
  try {
    const value = await work();
    await crossOut(session, nyckel);
    return value;
  } catch (error) {
    if (signal.reason !== LAST) await crossOut(session, nyckel);
    throw error;
  }
}

/** What this person had begun when the vault was last open, said once. */
export async function takeAvbrutna(session: Place): Promise<AvbrutetJobb[]> {
  const prefix = prefixOf(session);
  const rows = await session.pool.use(session.register, (db) =>
    db.selectFrom('varde').selectAll().where('nyckel', 'like', `${prefix}%`).execute(),
  );
  for (const { nyckel } of rows) await crossOut(session, nyckel);
  return [...new Set(rows.map(({ varde }) => varde as AvbrutetJobb))];
}

function crossOut({ pool, register }: Place, nyckel: string): Promise<unknown> {
  return writeRegister(pool, register, 'jobb.avslutat', (db) =>
    db.deleteFrom('varde').where('nyckel', '=', nyckel).execute(),
  );
}

function prefixOf({ user }: Place): string {
  return `avbrutet.${user.id}.`;
}
