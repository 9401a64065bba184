import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { openAkt, readAkt } from '../../electron/core/akt-file.ts';
import type { Session } from '../../electron/core/session.ts';
import { deriveRad } from '../../electron/modules/akt/derive.ts';
import { checkFile } from '../../electron/store/integrity.ts';
import { asFileKey } from '../../electron/store/key.ts';
import { type LoggSchema, verifyLogg } from '../../electron/store/logg.ts';
import type { DbRef } from '../../electron/store/pool.ts';
import type { AktId } from '../../shared/lib/id.ts';

/**
 * What must hold in every vault that has been unlocked, whatever happened before. @returns what does not, as sentences
 */
export async function findUnsound(session: Session): Promise<string[]> {
  return [...(await checkRegister(session)), ...(await checkNumbers(session)), ...(await checkLogg(session))];
}

async function checkRegister(session: Session): Promise<string[]> {
  const { pool, register } = session;
  const faults = (await checkFile(pool, register)).map((fault) => `register: ${fault}`);
  const open = await pool.use(register, (db) =>
    db.selectFrom('avsikt').select('id').where('klar', 'is', null).execute(),
  );
  if (open.length > 0) faults.push(`${open.length} intents are still open`);
  for (const row of await pool.use(register, (db) => db.selectFrom('akt').selectAll().execute())) {
    const say = (what: string) => faults.push(`${row.kod}: ${what}`);
    const ref = await openAkt(session, row.id as AktId);
    for (const fault of await checkFile(pool, ref)) say(fault);
    const found = await readAkt(session, row.id as AktId, async (akt) => ({
      ...(await akt.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow()),
      andringar: (await akt.selectFrom('andring').select('nr').execute()).length,
      rad: await deriveRad(akt, session.now()),
      utkast: (await akt.selectFrom('utkast').select('nyckel').execute()).length,
    }));
    if (row.smutsig !== 0) say('still marked dirty');
    if (row.omnyckling !== 0) say('still owes a new key');
    if (row.raknare !== found.raknare || row.huvud !== found.huvud) say('register and akt have different heads');
    if (found.andringar !== found.raknare) say('counter and change history differ');
    if (row.avslutad !== found.rad.avslutad) say('derived row is not what the akt says');
    // A draft is a commit of the akt alone; what it means for the step is derived at the next signature.
    if (found.utkast > 0) continue;
    if (row.steg !== found.rad.steg) say('step is not that of the akt');
    if (row.uppgifter !== JSON.stringify(found.rad.uppgifter)) say('tasks are not those of the akt');
  }
  return faults;
}

/** Codes run from 1 without a gap, and the next number is the one after the last. */
async function checkNumbers({ pool, register }: Session): Promise<string[]> {
  const { koder, nummer } = await pool.use(register, async (db) => ({
    koder: (await db.selectFrom('akt').select(['kod', 'familj']).execute()).flatMap(({ kod, familj }) =>
      familj === null ? [kod] : [kod, familj],
    ),
    nummer: await db.selectFrom('nummer').selectAll().execute(),
  }));
  const bySerie = Map.groupBy(new Set(koder), (kod) => kod.slice(0, kod.lastIndexOf('-')));
  return nummer.flatMap(({ serie, nasta }) => {
    const taken = (bySerie.get(serie) ?? [])
      .map((kod) => Number(kod.slice(serie.length + 1)))
      .toSorted((a, b) => a - b);
    const expected = Array.from({ length: nasta - 1 }, (_, index) => index + 1);
    return JSON.stringify(taken) === JSON.stringify(expected)
      ? []
      : [`serie ${serie}: ${taken.join()} of ${nasta - 1}`];
  });
}

const OWN = [
  /^akter$/,
  /^bilagor$/,
  /^logg$/,
  /^las$/,
  /^valv\.[ab]$/,
  /^logg\/\d{4}-\d\d(\.[1-9]\d*)?\.db$/,
  // Counts the attempts to unlock; one that was killed counts too.
  /^forsok$/,
];
/** Left by a kill, emptied by the recovery, and taken away by the next write to its file. */
const JOURNAL = /-journal$/;

/** The names that an akt's files may have, below the vault's folder. */
export async function listAktFiles({ pool, register }: Session): Promise<{ needed: string[]; allowed: string[] }> {
  const rows = await pool.use(register, (db) => db.selectFrom('akt').select(['id', 'generation']).execute());
  const akter = rows.flatMap(({ id, generation }) => [
    `akter/${id}.${generation}.akt`,
    `akter/${id}.${generation}.nycklar`,
  ]);
  return {
    needed: [path.basename(register.file), ...akter],
    allowed: rows.flatMap(({ id }) => [`akter/${id}.jour`, `akter/${id}.in`]),
  };
}

/** Every file of a vault that has been locked belongs to something that its register names. */
export async function findOrphans(
  valvMapp: string,
  { needed, allowed }: { needed: readonly string[]; allowed: readonly string[] },
): Promise<string[]> {
  const names = (await readdir(valvMapp, { recursive: true })).map((name) => name.split(path.sep).join('/'));
  const known = new Set([...needed, ...allowed]);
  const isKnown = (name: string) => known.has(name) || OWN.some((pattern) => pattern.test(name));
  const orphans = names.filter((name) => !isKnown(name.replace(JOURNAL, '')));
  const missing = needed.filter((name) => !names.includes(name));
  return [...orphans.map((name) => `orphan ${shape(name)}`), ...missing.map((name) => `missing ${shape(name)}`)];
}

function shape(name: string): string {
  return name.replaceAll(/[0-9a-f]{32}/g, '<akt>');
}

async function checkLogg({ pool, register, vault }: Session): Promise<string[]> {
  const months = await pool.use(register, (db) => db.selectFrom('logg_fil').selectAll().orderBy('manad').execute());
  const faults: string[] = [];
  for (const { manad, nyckel, seq, huvud } of months) {
    const ref: DbRef<LoggSchema> = {
      file: path.join(vault.folder, 'logg', `${manad}.db`),
      key: asFileKey(Uint8Array.from(nyckel)),
    };
    for (const fault of await checkFile(pool, ref)) faults.push(`log ${manad}: ${fault}`);
    const proof = await pool.use(ref, (db) => verifyLogg(db, { heads: [{ seq, hash: huvud }] }));
    if (!proof.ok) faults.push(`log ${manad}: ${proof.orsak} at ${proof.forstaFel}`);
  }
  return faults;
}
