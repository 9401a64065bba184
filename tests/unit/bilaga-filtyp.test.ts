import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsAs, slagOfBytes } from '../../shared/modules/bilaga/filtyp.ts';
import { hasPlatsuppgifter } from '../../shared/modules/bilaga/platsuppgifter.ts';
import { exifSegment, onePagePdf, smallJpeg, smallPng } from '../support/bilagor.ts';

/** The part of a PNG that holds what a camera says. */
const placed = (gps: boolean) => ({ kind: 'eXIf', body: exifSegment(gps).subarray(10) });
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  it('is told by its first bytes', () => {
    expect(slagOfBytes(onePagePdf('Hej'))).toBe('pdf');
    expect(slagOfBytes(smallJpeg({ gps: false }))).toBe('jpeg');
    expect(slagOfBytes(smallPng())).toBe('png');
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a page of the web', latin('<html><script>')],
    ['a Word document', latin('PK\u0003\u0004')],
    ['a program', latin('MZ\u0090\u0000')],
    ['a PDF with something before it', latin('GIF89a%PDF-1.7')],
    ['half a PNG', smallPng().subarray(0, 7)],
  ])('is none of ours: %s', (_, bytes) => {
    expect(slagOfBytes(bytes)).toBeNull();
  });

  it('must be what its name says, where the name says anything', () => {
    for (const name of ['a.pdf', 'A.PDF', 'a.docx.pdf', 'utan andelse']) expect(endsAs(name, 'pdf'), name).toBe(true);
    for (const name of ['a.jpg', 'a.pdf.exe', 'a.docx']) expect(endsAs(name, 'pdf'), name).toBe(false);
    for (const name of ['a.jpg', 'a.JPEG']) expect(endsAs(name, 'jpeg'), name).toBe(true);
    expect(endsAs('a.png', 'jpeg')).toBe(false);
  });
});

describe('a picture that says where it was taken', () => {
  it('is found out by its EXIF, in both orders of bytes', () => {
    expect(hasPlatsuppgifter('jpeg', smallJpeg({ gps: true }))).toBe(true);
    expect(hasPlatsuppgifter('jpeg', smallJpeg({ gps: false }))).toBe(false);
    for (const order of ['II', 'MM'] as const) {
      const start = (gps: boolean) => Buffer.concat([Buffer.from([0xff, 0xd8]), exifSegment(gps, order)]);
      expect([hasPlatsuppgifter('jpeg', start(true)), hasPlatsuppgifter('jpeg', start(false))]).toEqual([true, false]);
    }
  });

  it('is found out behind other segments, and by its XMP', () => {
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 7]), latin('Hello')]);
    const late = Buffer.concat([Buffer.from([0xff, 0xd8]), comment, exifSegment(true)]);
    expect(hasPlatsuppgifter('jpeg', late)).toBe(true);
    const xmp = latin('http://ns.adobe.com/xap/1.0/\0<rdf:Description exif:GPSLatitude="59,19.5N"/>');
    const head = Buffer.from([0xff, 0xe1, 0, xmp.length + 2]);
    expect(hasPlatsuppgifter('jpeg', Buffer.concat([Buffer.from([0xff, 0xd8]), head, xmp]))).toBe(true);
  });

  it('is found out in a PNG', () => {
    expect(hasPlatsuppgifter('png', smallPng([placed(true)]))).toBe(true);
    expect(hasPlatsuppgifter('png', smallPng([placed(false)]))).toBe(false);
    const xmp = { kind: 'iTXt', body: latin('XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLongitude="18,3.9E"/>') };
    expect(hasPlatsuppgifter('png', smallPng([xmp]))).toBe(true);
    expect(hasPlatsuppgifter('png', smallPng())).toBe(false);
  });

  it('is looked for in anything at all without going astray', () => {
    const jpeg = smallJpeg({ gps: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(jpeg.length), fc.nat(255), (bytes, at, value) => {
        const spoilt = Uint8Array.from(jpeg);
        spoilt[at] = value;
        for (const one of [bytes, spoilt, jpeg.subarray(0, at)]) {
          expect(typeof hasPlatsuppgifter('jpeg', one)).toBe('boolean');
          expect(typeof hasPlatsuppgifter('png', one)).toBe('boolean');
        }
      }),
      { numRuns: 300 },
    );
  });
});
