import type { Bilageslag } from './schema.ts';

// A telephone writes into each picture where it was taken. Sources: JPEG (ITU-T T.81, B.1.1), EXIF 2.32 (4.5.2, 4.6.3),
// TIFF 6.0 (section 2), PNG 3rd edition (11.3.4.5, eXIf), XMP part 2 (exif:GPSLatitude).

/** So much of a picture's beginning is looked at: pictures say such things before they begin. */
export const PLATS_BYTES = 1024 * 1024;

const GPS_IFD = 0x8825;
const MOST_ENTRIES = 1000;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const XMP_PNG = 'XML:com.adobe.xmp\0';
const XMP_GPS = /\bexif:GPS(?:Latitude|Longitude|DestLatitude|DestLongitude)\b/;

/**
 * Whether a picture says where it was taken. A PDF is not looked into.
 * @param start the first `PLATS_BYTES` of the file, or all of it
 */
export function hasPlatsuppgifter(slag: Bilageslag, start: Uint8Array): boolean {
  if (slag === 'pdf') return false;
  const parts = slag === 'jpeg' ? jpegParts(start) : pngParts(start);
  for (const { kind, bytes } of parts) {
    if (kind === 'tiff' ? hasGpsIfd(bytes) : XMP_GPS.test(latin(bytes))) return true;
  }
  return false;
}

interface Part {
  readonly kind: 'tiff' | 'xmp';
  readonly bytes: Uint8Array;
}

/** The segments of a JPEG before its picture. */
function* jpegParts(bytes: Uint8Array): Generator<Part> {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The picture itself begins, or ends.
    if (marker === 0xda || marker === 0xd9) return;
    const length = view.getUint16(at + 2);
    if (length < 2) return;
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1) yield* appParts(body);
    at += 2 + length;
  }
}

function* appParts(body: Uint8Array): Generator<Part> {
  if (latin(body.subarray(0, EXIF.length)) === EXIF) yield { kind: 'tiff', bytes: body.subarray(EXIF.length) };
  if (latin(body.subarray(0, XMP.length)) === XMP) yield { kind: 'xmp', bytes: body.subarray(XMP.length) };
}

function* pngParts(bytes: Uint8Array): Generator<Part> {
  const view = viewOf(bytes);
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = latin(bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'eXIf') yield { kind: 'tiff', bytes: body };
    if (kind === 'iTXt' && latin(body.subarray(0, XMP_PNG.length)) === XMP_PNG) yield { kind: 'xmp', bytes: body };
    at += 12 + length;
  }
}

/** Whether the first directory of a TIFF points to one about place. */
function hasGpsIfd(tiff: Uint8Array): boolean {
  if (tiff.length < 8) return false;
  const view = viewOf(tiff);
  const order = latin(tiff.subarray(0, 2));
  if (order !== 'II' && order !== 'MM') return false;
  const little = order === 'II';
  const at = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || at + 2 > tiff.length) return false;
  const entries = Math.min(MOST_ENTRIES, view.getUint16(at, little));
  for (let nr = 0; nr < entries; nr += 1) {
    const entry = at + 2 + nr * 12;
    if (entry + 12 > tiff.length) return false;
    if (view.getUint16(entry, little) === GPS_IFD) return true;
  }
  return false;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
