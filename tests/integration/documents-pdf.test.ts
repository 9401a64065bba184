import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import PdfKit from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../electron/documents/fonts.ts';
import { type Rendered, renderAkt, renderPdf } from '../../electron/documents/render-pdf.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { Block, Dokument } from '../../shared/mallar/define.ts';
import { allaBlock, ettDokument } from '../support/ett-dokument.ts';
import { metadataOf, probePdfa, textOf } from '../support/pdfa.ts';

const fonts = await loadFonts();

function render(own: Partial<Dokument> = {}): Promise<Rendered> {
  return renderPdf(ettDokument(own), { fonts });
}

function langtDokument(stycken: number): Dokument {
  const block = Array.from({ length: stycken }, (_, i): Block[] => [
    { typ: 'rubrik', niva: 2, text: `Anteckning ${i + 1}` },
    { typ: 'stycke', text: 'Samtal med klienten om vad som behövs härnäst. '.repeat(20) },
  ]);
  return ettDokument({ block: [{ typ: 'innehall', rubrik: 'Innehåll' }, ...block.flat()] });
}

describe('a rendered document', () => {
  it('is a tagged PDF/A-2a with every kind of block in its structure', async () => {
    const { bytes, sidor, sha256, saknadeTecken } = await render();
    const { faults, tags } = probePdfa(bytes);
    expect(faults).toEqual([]);
    for (const tag of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'H4',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'TOC',
      'TOCI',
      'Link',
      'TR',
    ]) {
      expect(tags[tag], tag).toBeGreaterThan(0);
    }
    expect(tags).toMatchObject({ Table: 1, TH: 3, TD: 9, TOCI: 4 });
    expect(sidor).toBe(2);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(saknadeTecken).toEqual([]);
  });

  it('says what the model says, with stamp, code and page numbers on every page', async () => {
    const pages = textOf((await render()).bytes)
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages).toHaveLength(2);
    pages.forEach((page, i) => {
      expect(page).toContain('SEKRETESS');
      expect(page).toContain('G-044');
      expect(page).toContain(`Sida ${i + 1} av 2`);
    });
    const text = pages.join(' ');
    for (const part of [
      'Åsa Provander',
      'Erbjudande om plats SB-07',
      'Strypning',
      'Bedömt av Maria Provander',
      'Namnteckning',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('carries no name in its metadata, even when the heading does', async () => {
    const { bytes } = await render({ rubrik: 'Utredning om Åsa Provander' });
    const metadata = metadataOf(bytes);
    expect(metadata).toContain('Provdokument G-044');
    expect(metadata).toContain('2026-11-22');
    expect(metadata).not.toMatch(/Provander|Åsa|Granvåg/);
    expect(textOf(bytes)).toContain('Utredning om Åsa Provander');
  });

  it('gives the same bytes for the same model, and other bytes for another', async () => {
    const first = await render();
    await render({ block: [{ typ: 'stycke', text: 'Något helt annat\u00a0– Ωω Жж' }] });
    expect((await render()).sha256).toBe(first.sha256);
    expect((await render({ kod: 'G-045' })).sha256).not.toBe(first.sha256);
  });

  it('numbers the table of contents by where the headings stand', async () => {
    const { bytes, sidor } = await renderPdf(langtDokument(60), { fonts });
    const pages = textOf(bytes).split('\f');
    const contents = pages.slice(0, 3).join('\n');
    expect(sidor).toBeGreaterThan(10);
    for (const number of [1, 30, 60]) {
      const listed = Number(new RegExp(`^ *Anteckning ${number} +.*?(\\d+)$`, 'm').exec(contents)?.[1]);
      expect(pages[listed - 1]).toMatch(new RegExp(`^ *Anteckning ${number}$`, 'm'));
    }
  });

  it('is dated to the minute when it was made', async () => {
    const { bytes } = await render({ skrivs: '2026-11-22T14:37:42.123Z' as Tidpunkt });
    expect(metadataOf(bytes)).toMatch(/2026-11-22T14:37:00/);
  });

  it('keeps a heading, the line that presents a table and its first row together, wherever the page ends', async () => {
    const kolumner = [{ rubrik: 'Tabellhuvud', vikt: 1 }];
    for (let lines = 30; lines <= 45; lines += 1) {
      const block: Block[] = [
        { typ: 'stycke', text: Array.from({ length: lines }, () => 'Fyllnad.').join('\n') },
        { typ: 'rubrik', niva: 2, text: 'Rubriken' },
        { typ: 'stycke', text: 'Raden före tabellen.' },
        { typ: 'tabell', kolumner, rader: [['Första raden']] },
      ];
      const pages = textOf((await render({ block })).bytes).split('\f');
      const page = pages.find((text) => text.includes('Rubriken')) ?? '';
      expect(page, `${lines} rader`).toMatch(/Rubriken[^]*Raden före tabellen\.[^]*Tabellhuvud[^]*Första raden/);
    }
  });

  it('repeats the header of a table on each page, outside the structure', async () => {
    const rader = Array.from({ length: 150 }, (_, i) => [`Rad ${i}`, 'Uppgift']);
    const kolumner = [
      { rubrik: 'Radnummer', vikt: 1 },
      { rubrik: 'Innehåll', vikt: 2 },
    ];
    const { bytes, sidor } = await render({ block: [{ typ: 'tabell', kolumner, rader }] });
    expect(textOf(bytes).match(/Radnummer/g)).toHaveLength(sidor);
    expect(sidor).toBeGreaterThan(3);
    expect(probePdfa(bytes)).toMatchObject({ faults: [], tags: { TH: 2, TD: 300 } });
  });

  it('carries a table row that is higher than a page over to the next, whole', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `ord${i}`);
    const kolumner = [
      { rubrik: 'Tid', vikt: 1 },
      { rubrik: 'Text', vikt: 2 },
    ];
    const { bytes } = await render({ block: [{ typ: 'tabell', kolumner, rader: [['08.10', words.join(' ')]] }] });
    const text = textOf(bytes);
    for (const word of words) expect(text).toContain(word);
    expect(probePdfa(bytes)).toMatchObject({ faults: [], tags: { TD: 2 } });
  });

  it('shows a mark for a character it cannot draw, and reports it', async () => {
    const made = await render({ block: [{ typ: 'stycke', text: 'Hon svarade 😀' }] });
    expect(made.saknadeTecken).toEqual(['U+1F600']);
    expect(textOf(made.bytes)).toContain('Hon svarade □');
    expect(probePdfa(made.bytes).faults).toEqual([]);
  });

  it('makes a page of a document without anything in it', async () => {
    const made = await render({ block: [], sekretess: [], avsandare: [], kod: '', rubrik: '' });
    expect(made.sidor).toBe(1);
    expect(probePdfa(made.bytes).faults).toEqual([]);
  });

  it('stays a sound file whatever the text is', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, text, async (some, other) => {
        const block: Block[] = [
          { typ: 'innehall', rubrik: some },
          { typ: 'rubrik', niva: 1, text: other },
          { typ: 'bedomning', text: some, av: other },
          { typ: 'falt', rader: [{ etikett: some, varde: other }] },
          { typ: 'tabell', kolumner: [{ rubrik: some, vikt: 1 }], rader: [[other], ['']] },
          { typ: 'lista', numrerad: true, punkter: [some, other] },
          { typ: 'ruta', rubrik: some, text: other },
          { typ: 'underskrift', personer: [{ namn: some, roll: other, ortOchDatum: some, signerat: other }] },
        ];
        const { bytes } = await render({
          block,
          rubrik: some,
          sekretess: [other],
          avsandare: [some],
          kod: other,
          titel: some || 'Prov',
        });
        expect(probePdfa(bytes).faults).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('refuses a table whose rows have another number of cells than it has columns', async () => {
    const block: Block[] = [{ typ: 'tabell', kolumner: [{ rubrik: 'A', vikt: 1 }], rader: [['a', 'b']] }];
    await expect(render({ block })).rejects.toMatchObject({ kod: 'UNEXPECTED' });
  });
});

describe('an akt', () => {
  it('has a cover that names the pages and the hash of the inlaga, and pages numbered through', async () => {
    const { inlaga, akt } = await renderAkt(
      {
        inlaga: langtDokument(12),
        omslag: ({ sidor, sha256 }) =>
          ettDokument({
            titel: 'Akt',
            block: [{ typ: 'stycke', text: `${sidor} sidor\n${sha256.slice(0, 32)}\n${sha256.slice(32)}` }],
          }),
      },
      { fonts },
    );
    expect(akt.sidor).toBe(inlaga.sidor + 1);
    expect(probePdfa(akt.bytes).faults).toEqual([]);
    expect(probePdfa(inlaga.bytes).faults).toEqual([]);
    const pages = textOf(akt.bytes).split('\f');
    expect(pages[0]).toContain(`${inlaga.sidor} sidor`);
    expect(pages[0]).toContain(createHash('sha256').update(inlaga.bytes).digest('hex').slice(0, 32));
    expect(pages[1]).toContain(`Sida 2 av ${akt.sidor}`);
    expect(pages[1]).toMatch(/Anteckning 1 .*2$/m);
    expect(textOf(inlaga.bytes)).toMatch(/Anteckning 1 .*1$/m);
  });
});

describe('long work', () => {
  it('reports progress that only rises and ends at the whole', async () => {
    const reports: [number, number][] = [];
    await renderPdf(langtDokument(30), { fonts, progress: (klart, av) => reports.push([klart, av]) });
    const done = reports.map(([klart]) => klart);
    expect(reports.length).toBeGreaterThan(20);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(reports.at(-1)).toEqual([1000, 1000]);
  });

  it('stops when it is cancelled, and lets other work run meanwhile', async () => {
    const controller = new AbortController();
    const started = renderPdf(langtDokument(4000), { fonts, signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await expect(started).rejects.toMatchObject({ kod: 'CANCELLED' });
  });
});

async function rawPdf(
  options: PDFKit.PDFDocumentOptions,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> {
  const doc = new PdfKit(options);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

describe('the probe', () => {
  it('finds fault with a PDF that pdfkit makes by default', async () => {
    const bytes = await rawPdf({ info: { Author: 'Åsa Provander' } }, (doc) =>
      doc.fillOpacity(0.5).text('Helvetica').link(0, 0, 10, 10, 'https://exempel.invalid'),
    );
    const { faults } = probePdfa(bytes);
    expect(faults).toEqual(
      expect.arrayContaining([
        'not declared as PDF/A-2a',
        'no output intent with a profile',
        'no language',
        'not marked as tagged',
        'structure tree is empty',
        'font not embedded: /Helvetica',
        'no meaning for the characters of /Helvetica',
        'transparency',
        'action /URI',
        'unmarked content',
        'metadata beyond title, program and day',
      ]),
    );
  });

  it('finds a single missing entry in a file that is sound otherwise', async () => {
    const bytes = Buffer.from((await render({ block: allaBlock().slice(0, 2) })).bytes);
    expect(probePdfa(bytes).faults).toEqual([]);
    const broken = Buffer.from(bytes.toString('latin1').replace('/Lang (sv-SE)', '/Lung (sv-SE)'), 'latin1');
    expect(probePdfa(broken).faults).toEqual(['no language']);
  });
  it('finds a character that the font lacks, and a name in the title', async () => {
    const font = fileURLToPath(new URL('../../resources/fonts/SourceSans3-Regular.ttf', import.meta.url));
    const bytes = await rawPdf({ font, info: { Title: 'Åsa Provander' } }, (doc) => doc.text('hej 😀'));
    expect(probePdfa(bytes).faults).toContain('a character drawn as .notdef');
    expect(metadataOf(bytes)).toContain('Åsa Provander');
  });
});
