import { AppError } from '../../../shared/api/errors.ts';
import type { AktId } from '../../../shared/lib/id.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { client } from '../../client/live.ts';
import { text } from './text.ts';

/**
 * Fetches the very bytes of a document, piece by piece.
 * @param onPiece told how many bytes have come; returns false to stop
 * @returns null when it was stopped
 * @throws AppError STORAGE when there are fewer bytes than the list says
 */
export async function readBytes(
  aktId: AktId,
  rad: DokumentRad,
  onPiece: (klart: number) => boolean,
): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(rad.byte);
  let klart = 0;
  for (let del = 0, fler = true; fler; del += 1) {
    if (!onPiece(klart)) return null;
    const piece = await client.dokument.readChunk({ aktId, dokumentId: rad.id, del });
    const decoded = fromBase64(piece.base64);
    if (klart + decoded.length > rad.byte) break;
    bytes.set(decoded, klart);
    klart += decoded.length;
    fler = piece.fler;
  }
  if (klart !== rad.byte) throw new AppError('STORAGE', text.ofullstandigt);
  return bytes;
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
