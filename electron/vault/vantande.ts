import path from 'node:path';
import { z } from 'zod';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import { readIfExists, removeDurably, writeAtomic } from '../store/atomic-file.ts';
import { canonicalBytes, fromBase64, parseCanonical } from './encoding.ts';
import type { Header } from './header.ts';
import { openSealed, type SealInfo, sealTo } from './hpke.ts';

const FILE = 'vantande';
export const MOST_VANTANDE_BYTES = 64 * 1024;
/** `SKVA`, format (u16), minReader (u16), dropped events (u32), all big-endian; then length (u32) and bytes per event. */
const MAGIC = 'SKVA';
const FORMAT = 1;
const HEAD_BYTES = 12;

/** What can happen while no register is open. Names nobody: a login may be mistyped with anything. */
export const VANTANDE_HANDELSER = ['upplasning-nekad', 'aterstallning-nekad', 'huvud-skadat'] as const;

const EventSchema = z.looseObject({ tidpunkt: Tidpunkt, handelse: z.enum(VANTANDE_HANDELSER) });
export interface VantandeEvent {
  readonly tidpunkt: Tidpunkt;
  readonly handelse: (typeof VANTANDE_HANDELSER)[number];
}

/** What waited. Never evidence: anybody can delete the file, or seal events of their own to its public key. */
export interface Vantande {
  readonly events: readonly VantandeEvent[];
  /** Events that found no room. */
  readonly dropped: number;
  /** Records that did not open. */
  readonly unreadable: number;
}

/** Adds an event, sealed to the header's public key. When the file is full the event is counted instead of kept. */
export async function appendVantande(folder: string, header: Header, event: VantandeEvent): Promise<void> {
  const file = path.join(folder, FILE);
  const old = await readRecords(file);
  const plaintext = canonicalBytes({ tidpunkt: event.tidpunkt, handelse: event.handelse });
  const sealed = await sealTo(fromBase64(header.vantande), vantandeInfo(header.vaultId), plaintext);
  const grown = encode({ dropped: old.dropped, records: [...old.records, sealed] });
  const isFull = grown.length > MOST_VANTANDE_BYTES;
  const dropped = Math.min(old.dropped + 1, 0xffff_ffff);
  await writeAtomic(file, isFull ? encode({ dropped, records: old.records }) : grown);
}

/**
 * Hands what waited to `keep` (which commits it to the log) and then removes the file. A crash between keeps the file:
 * rather twice than never.
 * @param secretKey from the register
 */
export async function drainVantande(
  folder: string,
  vaultId: string,
  secretKey: Uint8Array,
  keep: (vantande: Vantande) => Promise<void>,
): Promise<void> {
  const file = path.join(folder, FILE);
  const { records, dropped } = await readRecords(file);
  if (records.length === 0 && dropped === 0) return;
  const opened = await Promise.all(records.map((record) => openRecord(vaultId, secretKey, record)));
  const events = opened.filter((event) => event !== null);
  await keep({ events, dropped, unreadable: records.length - events.length });
  await removeDurably(file);
}

async function openRecord(vaultId: string, secretKey: Uint8Array, record: Uint8Array): Promise<VantandeEvent | null> {
  const plaintext = await openSealed(secretKey, vantandeInfo(vaultId), record);
  const parsed = EventSchema.safeParse(plaintext === null ? null : parseCanonical(plaintext));
  return parsed.success ? { tidpunkt: parsed.data.tidpunkt, handelse: parsed.data.handelse } : null;
}

function vantandeInfo(vaultId: string): SealInfo {
  return { vault: vaultId, file: FILE, generation: 1, holder: 'register' };
}

interface Records {
  readonly dropped: number;
  readonly records: readonly Uint8Array[];
}

async function readRecords(file: string): Promise<Records> {
  const bytes = await readIfExists(file, MOST_VANTANDE_BYTES);
  if (bytes === null || bytes === 'too-large') return { dropped: 0, records: [] };
  return decode(Buffer.from(bytes));
}

function encode({ dropped, records }: Records): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(MAGIC, 0, 'latin1');
  head.writeUInt16BE(FORMAT, 4);
  head.writeUInt16BE(FORMAT, 6);
  head.writeUInt32BE(dropped, 8);
  const parts = records.flatMap((record) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(record.length);
    return [length, record];
  });
  return Uint8Array.from(Buffer.concat([head, ...parts]));
}

/** Reads as far as whole records go: what comes after damage is lost, what came before is not. */
function decode(bytes: Buffer): Records {
  if (bytes.length < HEAD_BYTES || bytes.toString('latin1', 0, 4) !== MAGIC) return { dropped: 0, records: [] };
  // Whoever can write here must not be able to stop an unlock, so a format from the future is no error.
  if (bytes.readUInt16BE(6) > FORMAT) return { dropped: 0, records: [] };
  const records: Uint8Array[] = [];
  let at = HEAD_BYTES;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    records.push(Uint8Array.from(bytes.subarray(at + 4, end)));
    at = end;
  }
  return { dropped: bytes.readUInt32BE(8), records };
}
