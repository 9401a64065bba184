import { createHash } from 'node:crypto';
import { millisOf, type Tidpunkt, tidpunktFrom } from '../../shared/lib/tid.ts';
import type { Dokument } from '../../shared/mallar/define.ts';
import { createByteSink } from './byte-sink.ts';
import { type DocumentFonts, FACE_NAMES } from './fonts.ts';
import { PAGE } from './page.ts';
import { createPdfKitFile, type PdfFile } from './pdfkit.ts';

export interface OpenPdf {
  readonly file: PdfFile;
  /** Ends the file and gives its bytes. */
  finish(): Uint8Array;
}

const PROGRAM = 'Skyddsakt';

/**
 * Begins a PDF/A-2a file. Its metadata hold the kind of document, the akt code, the program's name and the document's
 * own minute, nothing about a person or a machine; the same content always gives the same bytes.
 * @param dokument whose title and day the file carries
 * @param content all that will be drawn; the file's identifier is made from it
 */
export function openPdf(dokument: Dokument, content: readonly Dokument[], fonts: DocumentFonts): OpenPdf {
  const created = toMinute(dokument.skrivs ?? tidpunktFrom(dokument.datum, '12:00'));
  const info = { Title: neutralTitle(dokument), Producer: PROGRAM, Creator: PROGRAM, CreationDate: created };
  const options = {
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    // pdfkit would otherwise begin with Helvetica, which is not embedded.
    font: null,
    // Its cache grows with every word; ours is a small table of pairs.
    fontLayoutCache: false,
    info,
  };
  const identifier = createHash('sha256').update(JSON.stringify(content)).digest().subarray(0, 16);
  const sink = createByteSink();
  const file = createPdfKitFile(options, { identifier, colourProfile: fonts.colourProfile, write: sink.write });
  for (const name of FACE_NAMES) file.registerFont(name, fonts.faces[name].source);
  return {
    file,
    finish: () => {
      file.end();
      return sink.bytes();
    },
  };
}

function toMinute(tidpunkt: Tidpunkt): Date {
  const millis = millisOf(tidpunkt);
  return new Date(millis - (millis % 60_000));
}

/** pdfkit writes the title into XML as it is. */
function neutralTitle(dokument: Dokument): string {
  return [dokument.titel, dokument.kod]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/[<>&\n]/g, ' ');
}
