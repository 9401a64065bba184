import type { LentConnection } from './driver.ts';

/** What a SQLCipher build says about itself. */
export interface BuildFacts {
  readonly cipherVersion: string;
  readonly provider: string;
  readonly providerVersion: string;
  readonly sqliteVersion: string;
  readonly compileOptions: readonly string[];
  readonly fts5Works: boolean;
  readonly extensionsRefused: boolean;
}

/** The closed list of reasons to refuse a build. */
export type BuildFault =
  | 'cipher-version'
  | 'provider'
  | 'provider-version'
  | 'sqlite-version'
  | 'temp-store'
  | 'secure-delete'
  | 'fts5'
  | 'extensions';

const LOWEST = {
  cipher: [4, 14, 0],
  // SQLite 3.7.0 to 3.51.2 can corrupt a database when a WAL is reset.
  sqlite: [3, 51, 3],
  openssl: [3, 0, 0],
} as const;

/** What is wrong with a build; empty when it may be used. */
export function judgeBuild(facts: BuildFacts): BuildFault[] {
  const has = (option: string) => facts.compileOptions.includes(option);
  const checks: readonly (readonly [BuildFault, boolean])[] = [
    ['cipher-version', isAtLeast(facts.cipherVersion, LOWEST.cipher)],
    ['provider', facts.provider === 'openssl'],
    ['provider-version', isAtLeast(facts.providerVersion.replace(/^OpenSSL /, ''), LOWEST.openssl)],
    ['sqlite-version', isAtLeast(facts.sqliteVersion, LOWEST.sqlite)],
    // Temporary files of SQLite are not encrypted, so they must live in memory.
    ['temp-store', has('TEMP_STORE=2') || has('TEMP_STORE=3')],
    ['secure-delete', has('SECURE_DELETE')],
    ['fts5', has('ENABLE_FTS5') && facts.fts5Works],
    ['extensions', facts.extensionsRefused],
  ];
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault);
}

/** Asks a connection in memory that has a key (without one SQLCipher does not say who computes for it). */
export async function readBuildFacts(raw: LentConnection): Promise<BuildFacts> {
  return {
    cipherVersion: await readText(raw, 'PRAGMA cipher_version'),
    provider: await readText(raw, 'PRAGMA cipher_provider'),
    providerVersion: await readText(raw, 'PRAGMA cipher_provider_version'),
    sqliteVersion: await readText(raw, 'SELECT sqlite_version()'),
    compileOptions: (await raw.all('PRAGMA compile_options')).flatMap((row) => Object.values(row).map(String)),
    fts5Works: await succeeds(
      raw,
      "CREATE VIRTUAL TABLE prov USING fts5(ord, tokenize='unicode61 remove_diacritics 0')",
    ),
    extensionsRefused: !(await succeeds(raw, "SELECT load_extension('finns-inte')")),
  };
}

/** The first column of the first row as text; empty when there is none. */
export async function readText(raw: LentConnection, sql: string): Promise<string> {
  const [row] = await raw.all(sql);
  return row === undefined ? '' : String(Object.values(row)[0] ?? '');
}

async function succeeds(raw: LentConnection, sql: string): Promise<boolean> {
  try {
    await raw.all(sql);
    return true;
  } catch {
    return false;
  }
}

function isAtLeast(version: string, lowest: readonly number[]): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
  if (parts === undefined) return false;
  for (const [at, low] of lowest.entries()) {
    const part = parts[at] ?? 0;
    if (part !== low) return part > low;
  }
  return true;
}
