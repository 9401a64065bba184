import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTextfil, readTextfil } from '../../renderer/client/textfil.ts';

const bytes = (...list: number[]) => new Uint8Array(list);

test('text is read however an office program saved it, and line ends keep their number', () => {
  const utf8 = new TextEncoder().encode('# Räkna\r\nöar\råter\n');
  const expected = { text: '# Räkna\nöar\nåter\n' };
  expect(decodeTextfil(utf8)).toEqual(expected);
  expect(decodeTextfil(bytes(0xef, 0xbb, 0xbf, ...utf8))).toEqual(expected);
  expect(decodeTextfil(new Uint8Array(Buffer.from('# Räkna\r\nöar\råter\n', 'latin1')))).toEqual(expected);
  expect(decodeTextfil(bytes(0xff, 0xfe, ...Buffer.from('# Räkna\r\nöar\råter\n', 'utf16le')))).toEqual(expected);
});

test.each([
  ['a docx or odt', [0x50, 0x4b, 0x03, 0x04, 0x14]],
  ['an older doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ['an rtf', [...Buffer.from('{\\rtf1')]],
  ['a pdf', [...Buffer.from('%PDF-1.7')]],
  ['something with zeros', [0x41, 0x00, 0x42]],
])('%s is refused in words', (_, list) => {
  expect(decodeTextfil(bytes(...list))).toEqual({ fel: expect.stringMatching(/vanlig text/) });
});

test('any bytes give a text or a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (list) => {
      expect(Object.keys(decodeTextfil(list))).toHaveLength(1);
    }),
  );
});

test('a file of millions of characters is not read at all', async () => {
  expect(await readTextfil(new Blob([new Uint8Array(2_000_001)]))).toEqual({ fel: expect.stringMatching(/för stor/) });
});
