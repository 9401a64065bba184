import { loggRef, type Manadsfil } from '../../electron/core/logg-files.ts';
import type { RegisterRef } from '../../electron/core/register.ts';
import { createFileKey } from '../../electron/store/key.ts';
import { appendLogg, getLoggHuvud, type LoggHandelse, type LoggHuvud, startLogg } from '../../electron/store/logg.ts';
import { LOGG_MIGRATIONS } from '../../electron/store/logg-migrations.ts';
import { migrate } from '../../electron/store/migrate.ts';
import type { Pool } from '../../electron/store/pool.ts';
import { type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';

/** An ordinary row of a month, one a minute. */
function enHandelse(manad: string, at: number): LoggHandelse {
  return {
    tidpunkt: tidpunktFromMillis(Date.parse(`${manad}-01T06:00:00.000Z` as Tidpunkt) + at * 60_000),
    monoton: at * 60_000,
    anvandare: (at % 3 === 0 ? 'a1' : 'b2').repeat(16),
    handling: 'akt.oppnad',
    objekt: at % 7 === 0 ? null : 'c3'.repeat(16),
    fas: at % 2 === 0 ? 'utfall' : 'forsok',
    resultat: at % 2 === 0 ? 'ok' : null,
  };
}

/**
 * Goes on with the log of a vault by whole months, all rows of one in one commit: a row at a time would take as long as
 * the months themselves.
 * @returns the months that were added
 */
export async function addManader(
  pool: Pool,
  folder: string,
  register: RegisterRef,
  manader: readonly { readonly manad: string; readonly rader: number }[],
): Promise<Manadsfil[]> {
  const [newest] = await pool.use(register, (db) =>
    db.selectFrom('logg_fil').selectAll().orderBy('manad', 'desc').limit(1).execute(),
  );
  if (newest === undefined) throw new Error('the vault has no log to go on with');
  let before: LoggHuvud = await pool.use(loggRef(folder, newest), getLoggHuvud);
  const made: Manadsfil[] = [];
  for (const { manad, rader } of manader) {
    const fil = { manad, nyckel: Buffer.from(createFileKey()) };
    const ref = loggRef(folder, fil);
    await pool.create(ref, (raw) => migrate(raw, LOGG_MIGRATIONS));
    const start = before;
    before = await pool.transaction(ref, async (trx) => {
      await startLogg(trx, start);
      let last = start;
      for (let at = 1; at <= rader; at += 1) last = await appendLogg(trx, enHandelse(manad, at), last);
      return last;
    });
    made.push({ ...fil, seq: before.seq, huvud: before.hash });
  }
  await pool.transaction(register, (db) => db.insertInto('logg_fil').values(made).execute());
  return made;
}
