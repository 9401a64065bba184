import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import type { AktId, JobbId } from '../../shared/lib/id.ts';
import type { Bilaga } from '../../shared/modules/bilaga/schema.ts';
import type { TestCore } from './core.ts';

export const BILAGE_JOBB = 'e'.repeat(32) as JobbId;

/**
 * The least PDF of one page that a reader opens, with a text on it.
 * @param padding bytes that make it larger
 * @param hasBadPicture whether a picture on it is no picture
 */
export function onePagePdf(text: string, padding = 0, hasBadPicture = false): Uint8Array {
  const words = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
  const drawing = hasBadPicture ? `${words} q 400 0 0 400 72 200 cm /B1 Do Q` : words;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /B1 6 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode /Length 4 >>\nstream\nxxxx\nendstream',
  ];
  let body = '%PDF-1.7\n';
  if (padding > 0) body += `${`%${'x'.repeat(98)}\n`.repeat(Math.ceil(padding / 100))}`;
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = body.length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

/** A grey JPEG of eight by eight, as a camera begins one. @param gps whether its EXIF points to a directory of place */
export function smallJpeg({ gps }: { readonly gps: boolean }): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xd8]), exifSegment(gps), GREY.subarray(2)]);
}

/** An APP1 segment with a directory of one entry: the place, or how the camera was held. */
export function exifSegment(gps: boolean, order: 'II' | 'MM' = 'II'): Uint8Array {
  const tiff = Buffer.alloc(26);
  const little = order === 'II';
  const put16 = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const put32 = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(order, 0, 'latin1');
  put16(42, 2);
  put32(8, 4);
  put16(1, 8);
  put16(gps ? 0x8825 : 0x0112, 10);
  put16(gps ? 4 : 3, 12);
  put32(1, 14);
  put32(1, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const GREY = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ACv/2Q==',
  'base64',
);

/** A PNG of one grey pixel, and what stands before its picture. */
export function smallPng(before: readonly { readonly kind: string; readonly body: Uint8Array }[] = []): Uint8Array {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const parts = [
    { kind: 'IHDR', body: head },
    ...before,
    { kind: 'IDAT', body: deflateSync(Buffer.from([0, 128])) },
    { kind: 'IEND', body: new Uint8Array(0) },
  ];
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([sign, ...parts.map(({ kind, body }) => pngPart(kind, body))]);
}

function pngPart(kind: string, body: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const checked = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(checked));
  return Buffer.concat([length, checked, sum]);
}

/** PNG 3rd edition, annex D. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Adds a file to an akt as the system's dialog would choose it. */
export async function addBilaga(
  { client, host }: Pick<TestCore, 'client' | 'host'>,
  aktId: AktId,
  fil: { readonly namn: string; readonly bytes: Uint8Array; readonly beskrivning?: string },
): Promise<Bilaga> {
  const file = path.join(host.folder, fil.namn);
  writeFileSync(file, fil.bytes);
  host.chosenFile = file;
  const beskrivning = fil.beskrivning ?? 'Polisanmälan';
  return client.bilaga.add({ aktId, sokvag: '', beskrivning, jobbId: BILAGE_JOBB });
}

/** Opens an attachment and reads it to its end, as the window does. */
export async function readWholeBilaga(
  { client }: Pick<TestCore, 'client'>,
  { aktId, id }: { readonly aktId: AktId; readonly id: Bilaga['id'] },
): Promise<Uint8Array> {
  const { handtag } = await client.bilaga.open({ aktId, id });
  const parts: Uint8Array[] = [];
  for (let del = 0, more = true; more; del += 1) {
    const { base64, fler } = await client.bilaga.readChunk({ aktId, handtag, del });
    parts.push(Buffer.from(base64, 'base64'));
    more = fler;
  }
  return Buffer.concat(parts);
}
