import type sqlcipher from '@journeyapps/sqlcipher';
import type { Statement } from '@journeyapps/sqlcipher';

type NativeDatabase = InstanceType<typeof sqlcipher.Database>;

/** The statements of one connection that stay compiled: compiling costs a thread's turn, as much as running does. */
export interface Prepared {
  /** Whether a statement may stay. What sets something (PRAGMA, DDL) is compiled for the moment. */
  isKept(sql: string): boolean;
  /** The compiled statement, made at its first use. @throws the addon's error for wrong SQL */
  take(sql: string): Promise<Statement>;
  /** Lets go of all of them: a connection does not close before that. */
  end(): Promise<void>;
}

const KEPT = /^\s*(select|insert|update|delete|with|begin|commit|rollback)\b/i;
/** More than a call uses; lists of ids make statements of their own, which then push each other out. */
const MOST_KEPT = 60;

export function createPrepared(db: NativeDatabase): Prepared {
  /** In the order of last use. */
  const kept = new Map<string, Statement>();
  return {
    isKept: (sql) => KEPT.test(sql),
    async take(sql) {
      const found = kept.get(sql) ?? (await prepare(db, sql));
      kept.delete(sql);
      kept.set(sql, found);
      const [oldest] = kept;
      if (kept.size > MOST_KEPT && oldest !== undefined) {
        kept.delete(oldest[0]);
        await finalize(oldest[1]);
      }
      return found;
    },
    async end() {
      const all = [...kept.values()];
      kept.clear();
      for (const statement of all) await finalize(statement);
    },
  };
}

function prepare(db: NativeDatabase, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = db.prepare(sql, (error) => (error ? reject(error) : resolve(statement)));
  });
}

function finalize(statement: Statement): Promise<void> {
  return new Promise((resolve) => {
    statement.finalize(() => resolve());
  });
}
