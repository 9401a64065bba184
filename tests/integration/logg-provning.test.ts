import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listManadsfiler, loggRef, type Manadsfil } from '../../electron/core/logg-files.ts';
import { type HelProvning, verifyWholeLogg } from '../../electron/core/logg-provning.ts';
import { openRegister, type RegisterRef } from '../../electron/core/register.ts';
import type { LentConnection } from '../../electron/store/driver.ts';
import { getLoggHuvud, getStart, type LoggHuvud, verifyLogg } from '../../electron/store/logg.ts';
import type { Pool } from '../../electron/store/pool.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import { createOpenVault, startCore } from '../support/core.ts';
import { addManader } from '../support/logg-mangd.ts';
import { behindTheProgram } from '../support/logg-varld.ts';
import { createTempDir } from '../support/temp.ts';

const MANADER = ['2026-12', '2027-01', '2027-02', '2027-03'];
const ROWS = 2500;
const ROUNDS = 500;

/** A locked vault with four months of 2 500 rows, held open for as long as the tests run. */
describe('C07: ten thousand rows over the months', () => {
  const temp = createTempDir();
  const done = Promise.withResolvers<void>();
  let held: Promise<unknown>;
  let pool: Pool;
  let vault: OpenVault;
  let register: RegisterRef;
  let files: Manadsfil[];

  beforeAll(async () => {
    const test = await startCore(temp.folder);
    await createOpenVault(test);
    await test.core.close('knapp');
    const ready = Promise.withResolvers<void>();
    held = behindTheProgram(test.valvMapp, async (openPool, openVault) => {
      [pool, vault] = [openPool, openVault];
      register = await openRegister(pool, vault);
      await addManader(
        pool,
        vault.folder,
        register,
        MANADER.map((manad) => ({ manad, rader: ROWS })),
      );
      files = await listManadsfiler(pool, register);
      ready.resolve();
      await done.promise;
    });
    await Promise.race([ready.promise, held]);
  }, 60_000);
  afterAll(async () => {
    done.resolve();
    await held;
    temp.remove();
  });

  const head = (): Promise<LoggHuvud> => pool.use(loggRef(vault.folder, last()), getLoggHuvud);
  const last = (): Manadsfil => files.at(-1) as Manadsfil;
  const verify = (signal = new AbortController().signal, progress: (klart: number, av: number) => void = () => {}) =>
    verifyWholeLogg({ pool, register, vault, logg: { head } as never }, { signal, progress });

  /** Tampers with one month as somebody with the key and another program could, looks, and takes it back. */
  async function tampered<T>(file: Manadsfil, change: Change, look: () => Promise<T>): Promise<T> {
    const ref = loggRef(vault.folder, file);
    await pool.withRaw(ref, async (raw) => {
      await raw.run('BEGIN');
      for (const row of await raw.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
        await raw.exec(`DROP TRIGGER "${String(row['name'])}"`);
      await change(raw);
    });
    try {
      return await look();
    } finally {
      await pool.withRaw(ref, (raw) => raw.run('ROLLBACK'));
    }
  }

  it('are right when nobody has touched them, and said to be so month by month', async () => {
    const steps: number[] = [];
    const found = await verify(undefined, (klart, av) => steps.push(klart / av));
    expect(found).toEqual({ manader: 5, huvud: await head(), fel: null });
    expect(found.huvud.seq).toBeGreaterThan(10_000);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
  });

  it('are found out at the first wrong number, whatever was done to them: five hundred times', {
    timeout: 120_000,
  }, async () => {
    const random = seeded(20261122);
    for (let round = 0; round < ROUNDS; round += 1) {
      const place = 1 + random(MANADER.length);
      const [file, before] = [files[place] as Manadsfil, files[place - 1] as Manadsfil];
      const start = await pool.use(loggRef(vault.folder, file), getStart);
      const { forstaFel, apply, what } = randomTampering(random, start.seq);
      const heads = [{ seq: file.seq, hash: file.huvud }];
      const found = await tampered(file, apply, async () =>
        // Every tenth is looked for in the whole log; the others where they are, since the months before are whole.
        round % 10 === 0
          ? felOf(await verify())
          : pool.useEach(loggRef(vault.folder, file), (db) => verifyLogg(db, { before: start, heads })),
      );
      expect(start.seq, before.manad).toBeGreaterThan(0);
      const orsak = what === 'cut' || (what === 'delete' && forstaFel === file.seq) ? 'avkortad' : ORSAK[what];
      expect({ round, what, ...found }).toMatchObject({ forstaFel, orsak });
    }
    expect((await verify()).fel).toBeNull();
  });

  it('are seen to be cut short, within a month and at its end', async () => {
    for (const [place, keep] of [
      [1, 100],
      [2, 2499],
      [4, 2000],
    ] as const) {
      const file = files[place] as Manadsfil;
      const { seq } = await pool.use(loggRef(vault.folder, file), getStart);
      const found = await tampered(file, (raw) => raw.run('DELETE FROM logg WHERE seq > ?', [seq + keep]), verify);
      expect(found.fel).toEqual({ manad: file.manad, forstaFel: seq + keep + 1, orsak: 'avkortad' });
    }
  });

  it('are seen to lack a month whose file is gone, and one that the register has been made to forget', async () => {
    const [, , gone] = files as [Manadsfil, Manadsfil, Manadsfil];
    const start = await pool.use(loggRef(vault.folder, gone), getStart);
    const { file } = loggRef(vault.folder, gone);
    await pool.whileClosed(file, () => rename(file, `${file}.undan`));
    expect((await verify()).fel).toEqual({ manad: gone.manad, forstaFel: start.seq + 1, orsak: 'fil' });
    await pool.whileClosed(file, () => rename(`${file}.undan`, file));
    await pool.transaction(register, (db) => db.deleteFrom('logg_fil').where('manad', '=', gone.manad).execute());
    expect((await verify()).fel).toMatchObject({ forstaFel: start.seq + 1, orsak: 'avkortad' });
    await pool.transaction(register, (db) => db.insertInto('logg_fil').values(gone).execute());
    expect((await verify()).fel).toBeNull();
  });

  it('are compared with what the header remembers, when somebody has written the register to match', async () => {
    const { anchor } = vault.header();
    expect(anchor.logSeq).toBeGreaterThan(0);
    await pool.transaction(register, (db) => db.deleteFrom('logg_fil').where('manad', '>', '2026-11').execute());
    const [first] = files as [Manadsfil];
    const found = await tampered(
      first,
      (raw) => raw.run('DELETE FROM logg WHERE seq > 1'),
      async () => {
        const rows = await pool.use(loggRef(vault.folder, first), getLoggHuvud);
        await pool.transaction(register, (db) =>
          db.updateTable('logg_fil').set({ seq: 1, huvud: rows.hash }).execute(),
        );
        files = [first];
        return verify();
      },
    );
    expect(found.fel).toEqual({ manad: first.manad, forstaFel: 2, orsak: 'avkortad' });
  });

  it('can be left alone midway', async () => {
    const stop = new AbortController();
    await expect(verify(stop.signal, () => stop.abort())).rejects.toMatchObject({ kod: 'CANCELLED' });
  });
});

type Change = (raw: LentConnection) => Promise<unknown>;

const felOf = ({ fel }: HelProvning) => fel;

/** What the check says of each kind of tampering. */
const ORSAK = { delete: 'saknas', swap: 'andrad', insert: 'andrad', cut: 'avkortad', edit: 'andrad' } as const;

function randomTampering(
  random: (below: number) => number,
  start: number,
): { forstaFel: number; what: keyof typeof ORSAK; apply: Change } {
  const seq = start + 1 + random(ROWS);
  const other = start + 1 + ((seq - start + random(ROWS - 1)) % ROWS);
  const kinds = [
    { what: 'delete', forstaFel: seq, apply: (raw) => raw.run('DELETE FROM logg WHERE seq = ?', [seq]) },
    { what: 'swap', forstaFel: Math.min(seq, other), apply: (raw) => raw.exec(swapSql(seq, other)) },
    { what: 'insert', forstaFel: seq, apply: (raw) => raw.exec(insertSql(seq)) },
    { what: 'cut', forstaFel: seq, apply: (raw) => raw.run('DELETE FROM logg WHERE seq >= ?', [seq]) },
    {
      what: 'edit',
      forstaFel: seq,
      apply: (raw) => raw.run(`UPDATE logg SET ${CHANGES[random(CHANGES.length)]} WHERE seq = ?`, [seq]),
    },
  ] as const satisfies readonly { what: keyof typeof ORSAK; forstaFel: number; apply: Change }[];
  return kinds[random(kinds.length)] ?? kinds[0];
}

const CHANGES = [
  "tidpunkt = '2026-01-01T00:00:00.000Z'",
  'monoton = monoton + 1',
  "anvandare = 'd4' || substr(anvandare, 3)",
  "handling = 'akt.stangd'",
  "objekt = CASE WHEN objekt IS NULL THEN '' ELSE NULL END",
  "fas = CASE fas WHEN 'forsok' THEN 'utfall' ELSE 'forsok' END",
  "resultat = CASE WHEN resultat IS NULL THEN 'ok' ELSE NULL END",
  "hash = substr(hash, 1, 63) || CASE substr(hash, 64) WHEN '0' THEN '1' ELSE '0' END",
];

/** Two rows change places but keep their numbers. */
const swapSql = (a: number, b: number) =>
  `UPDATE logg SET seq = -${a} WHERE seq = ${a}; UPDATE logg SET seq = ${a} WHERE seq = ${b}; UPDATE logg SET seq = ${b} WHERE seq = -${a}`;

/** A row of somebody's own with a fine-looking hash; every one after it moves up. */
const insertSql = (seq: number) =>
  `UPDATE logg SET seq = -seq WHERE seq >= ${seq}; UPDATE logg SET seq = 1 - seq WHERE seq < 0;
   INSERT INTO logg VALUES (${seq}, '2026-01-01T00:00:00.000Z', 0, 'd4', 'akt.oppnad', NULL, 'forsok', NULL, '${'ab'.repeat(32)}')`;

/** A small generator with a seed, so that a failing round can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
