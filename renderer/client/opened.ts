import { useEffect, useState } from 'react';
import { AppError } from '../../shared/api/errors.ts';
import { messageOf } from './fel.ts';

/** Something that is fetched piece by piece and then stands open. */
export type OpenState<T> =
  | { readonly state: 'loading'; readonly klart: number }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string }
  | { readonly state: 'ready'; readonly value: T };

/** Told how many bytes have come; answers whether to go on. */
export type OnPiece = (klart: number) => boolean;

/**
 * Fetches and opens something while the component is mounted, and closes it afterwards.
 * @param load answers null when it was told to stop; another function fetches anew
 */
export function useOpened<T extends { close(): void }>(load: (onPiece: OnPiece) => Promise<T | null>): OpenState<T> {
  const [state, setState] = useState<OpenState<T>>({ state: 'loading', klart: 0 });
  useEffect(() => {
    let isWanted = true;
    let open: T | null = null;
    const begin = async () => {
      const value = await load((klart) => {
        if (isWanted) setState({ state: 'loading', klart });
        return isWanted;
      });
      if (value === null) return;
      if (isWanted) {
        open = value;
        setState({ state: 'ready', value });
      } else value.close();
    };
    begin().catch((error: unknown) => {
      if (isWanted) setState({ state: 'failed', ...messageOf(error) });
    });
    return () => {
      isWanted = false;
      open?.close();
    };
  }, [load]);
  return state;
}

export interface Pieces {
  /** How many bytes there are in all. */
  readonly byte: number;
  readonly read: (del: number) => Promise<{ readonly base64: string; readonly fler: boolean }>;
  /** Said when there are fewer or more. */
  readonly ofullstandigt: string;
}

/**
 * Fetches the very bytes of something, piece by piece.
 * @returns null when it was stopped
 * @throws AppError STORAGE when there are other than the bytes that there should be
 */
export async function readPieces({ byte, read, ofullstandigt }: Pieces, onPiece: OnPiece): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(byte);
  let klart = 0;
  for (let del = 0, fler = true; fler; del += 1) {
    if (!onPiece(klart)) return null;
    const piece = await read(del);
    const decoded = fromBase64(piece.base64);
    if (klart + decoded.length > byte) break;
    bytes.set(decoded, klart);
    klart += decoded.length;
    fler = piece.fler;
  }
  if (klart !== byte) throw new AppError('STORAGE', ofullstandigt);
  return bytes;
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
