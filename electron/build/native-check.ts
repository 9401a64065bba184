/**
 * Proves that the addon in node_modules is the one we want: opens an encrypted file for real.
 * Run as a program of its own, since an addon built for another system may end the process that loads it.
 * Prints one JSON line; exit 1 with the fault on stderr.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

interface Database {
  all(sql: string, done: (error: Error | null, rows: readonly Record<string, unknown>[]) => void): void;
  close(done: (error: Error | null) => void): void;
}

const require = createRequire(import.meta.url);

async function openedFile(file: string): Promise<Record<string, string>> {
  const { Database } = require('@journeyapps/sqlcipher') as {
    Database: new (file: string, done: (error: Error | null) => void) => Database;
  };
  const db = await new Promise<Database>((resolve, reject) => {
    const opened: Database = new Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  const values = async (sql: string) =>
    new Promise<readonly string[]>((resolve, reject) =>
      db.all(sql, (error, rows) => (error ? reject(error) : resolve(rows.map((row) => String(Object.values(row)[0]))))),
    );
  await values(`PRAGMA key = "x'${randomBytes(48).toString('hex')}'"`);
  await values('CREATE VIRTUAL TABLE ord USING fts5(text)');
  await values("INSERT INTO ord VALUES ('provtext')");
  const hits = await values("SELECT count(*) FROM ord WHERE ord MATCH 'provtext'");
  const options = await values('PRAGMA compile_options');
  const facts = {
    sqlcipher: (await values('PRAGMA cipher_version'))[0] ?? '',
    provider: (await values('PRAGMA cipher_provider'))[0] ?? '',
    providerVersion: (await values('PRAGMA cipher_provider_version'))[0] ?? '',
    sqlite: (await values('SELECT sqlite_version()'))[0] ?? '',
    tempStore: options.find((option) => option.startsWith('TEMP_STORE=')) ?? '',
    fts5: hits[0] === '1' && options.includes('ENABLE_FTS5') ? 'ja' : 'nej',
  };
  await new Promise<void>((resolve, reject) => db.close((error) => (error ? reject(error) : resolve())));
  return facts;
}

function faultsOf(facts: Record<string, string>, header: string): readonly string[] {
  const provider = process.platform === 'darwin' ? 'commoncrypto' : 'openssl';
  return [
    (facts['sqlcipher'] ?? '').startsWith('4.') ? '' : 'SQLCipher 4 saknas',
    facts['provider'] === provider ? '' : `kryptobiblioteket är inte ${provider}`,
    provider === 'openssl' && isBorrowed(facts['providerVersion'] ?? '') ? 'OpenSSL är lånat av Node' : '',
    /^TEMP_STORE=[23]$/.test(facts['tempStore'] ?? '') ? '' : 'TEMP_STORE är fel',
    facts['fts5'] === 'ja' ? '' : 'FTS5 saknas',
    header === 'SQLite format 3' ? 'filen är inte krypterad' : '',
  ].filter((fault) => fault !== '');
}

/** A statically linked OpenSSL carries its version text inside the addon; one borrowed from Node does not. */
function isBorrowed(providerVersion: string): boolean {
  const addon = join(
    dirname(require.resolve('@journeyapps/sqlcipher/package.json')),
    'build/Release/node_sqlite3.node',
  );
  return providerVersion === '' || !readFileSync(addon).includes(providerVersion);
}

function headerOf(file: string): string {
  const bytes = Buffer.alloc(15);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, bytes, 0, bytes.length, 0);
  closeSync(descriptor);
  return bytes.toString('latin1');
}

const folder = mkdtempSync(join(tmpdir(), 'skyddsakt-prov-'));
try {
  const file = join(folder, 'prov.db');
  const facts = await openedFile(file);
  const faults = faultsOf(facts, headerOf(file));
  if (faults.length > 0) throw new Error(faults.join(', '));
  process.stdout.write(`${JSON.stringify(facts)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
