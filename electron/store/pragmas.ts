/** A setting of a connection: what it must read as, and how it is set when its default is not to be trusted. */
export interface Pragma {
  readonly name: string;
  readonly set?: string;
  readonly reads: string;
}

/**
 * Every setting that an open file must have, in the order of setting. Defaults of a build are not trusted: one that
 * was measured re-opened files with a weaker `synchronous` than they were written with.
 * `cipher_memory_security` stays off: it costs much, and locking ends the process.
 */
export const PRAGMAS: readonly Pragma[] = [
  { name: 'cipher_page_size', reads: '4096' },
  { name: 'cipher_use_hmac', reads: '1' },
  { name: 'cipher_hmac_algorithm', reads: 'HMAC_SHA512' },
  { name: 'cipher_plaintext_header_size', reads: '0' },
  { name: 'temp_store', set: 'MEMORY', reads: '2' },
  { name: 'mmap_size', set: '0', reads: '0' },
  // A hostile file must not run functions through its views and triggers.
  { name: 'trusted_schema', set: 'OFF', reads: '0' },
  { name: 'cell_size_check', set: 'ON', reads: '1' },
  { name: 'locking_mode', set: 'EXCLUSIVE', reads: 'exclusive' },
  // One file when idle, so that any copy of the folder is complete; a WAL left behind would lose commits in silence.
  { name: 'journal_mode', set: 'DELETE', reads: 'delete' },
  // EXTRA also syncs the folder after the journal is gone: a commit that was answered survives a power cut.
  { name: 'synchronous', set: 'EXTRA', reads: '3' },
  { name: 'foreign_keys', set: 'ON', reads: '1' },
  { name: 'secure_delete', set: 'ON', reads: '1' },
  // Without it INSERT OR REPLACE deletes rows past the triggers that make tables append-only.
  { name: 'recursive_triggers', set: 'ON', reads: '1' },
  { name: 'cipher_status', reads: '1' },
];
