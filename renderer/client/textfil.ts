/** Files of an office program, which look like text in a list of files: zip (docx, odt), the older doc, rtf and pdf. */
const KONTORSFIL: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x25, 0x50, 0x44, 0x46],
];
/** Ten times what the longest text can be: more is another file, and is not read. */
const MEST_BYTE = 2_000_000;

export type Textfil = { readonly text: string } | { readonly fel: string };

/** The text of a file that somebody chose. Fails in words, never with an error. */
export async function readTextfil(file: Blob): Promise<Textfil> {
  if (file.size > MEST_BYTE) return { fel: 'Filen är för stor för att vara en textfil.' };
  return decodeTextfil(new Uint8Array(await file.arrayBuffer()));
}

/**
 * Text in any of the ways that office programs save it: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252.
 * Line ends become `\n`, so that the lines in a field have the numbers of the file.
 */
export function decodeTextfil(bytes: Uint8Array): Textfil {
  if (KONTORSFIL.some((start) => start.every((byte, index) => bytes[index] === byte))) {
    return { fel: 'Det där är ett dokument, inte en textfil. Spara det som vanlig text (.txt) och välj den filen.' };
  }
  const text = (encodingOf(bytes) ?? new TextDecoder('windows-1252')).decode(bytes);
  if (text.includes('\0')) return { fel: 'Filen är ingen textfil. Spara den som vanlig text (.txt), helst UTF-8.' };
  return { text: text.replaceAll(/\r\n?/g, '\n') };
}

function encodingOf(bytes: Uint8Array): TextDecoder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new TextDecoder('utf-8');
  } catch {
    return null;
  }
}
