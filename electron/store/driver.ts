/** What SQLite stores. Truth values are 0 and 1; dates are ISO text; whole numbers stay below 2^53. */
export type SqlValue = string | number | Uint8Array | null;
export type Row = Record<string, SqlValue>;

/** One open database file. Statements run in the order in which they were handed in. */
export interface RawConnection {
  /** Runs one statement that gives rows. */
  all(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs one statement that gives none. `lastId` is the rowid of the last insert. */
  run(sql: string, params?: readonly SqlValue[]): Promise<{ changes: number; lastId: number }>;
  /** Runs several statements without parameters. */
  exec(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** A connection lent to migrations and checks: whoever lent it closes it. */
export type LentConnection = Omit<RawConnection, 'close'>;

/** The port behind which a SQLCipher build stands. A second one (Windows) implements exactly this. */
export interface Driver {
  readonly name: string;
  /**
   * Opens an existing file (which may be empty) and never creates one. `:memory:` gives a database that lives as
   * long as its connection; anything else must be an absolute path.
   * @throws AppError STORAGE when the file cannot be opened
   */
  open(file: string): Promise<RawConnection>;
}

/** An error of SQL itself that is not a fault of the disk or the file: a constraint, a wrong statement. */
export interface SqlError extends Error {
  readonly code: string;
}

export function isSqlError(error: unknown): error is SqlError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}
