import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../electron/documents/paginate.ts';
import type { Strip, TextOp } from '../../electron/documents/strip.ts';
import { defineMall } from '../../shared/mallar/define.ts';
import { ettDokument } from '../support/ett-dokument.ts';

function enRemsa(text: string, own: Partial<Strip> = {}): Strip {
  const op: TextOp = { op: 'text', node: 0, face: 'normal', size: 10, x: 0, y: 8, text };
  return { before: 0, height: 10, ops: [op], keep: false, ...own };
}

function texts(strips: readonly Strip[], height: number): string[][] {
  return paginate(strips, height).map((page) =>
    page.flatMap(({ strip }) => strip.ops.flatMap((op) => (op.op === 'text' ? [op.text] : []))),
  );
}

describe('pages', () => {
  it('fills a page before it turns to the next', () => {
    expect(
      texts(
        ['a', 'b', 'c'].map((text) => enRemsa(text)),
        20,
      ),
    ).toEqual([['a', 'b'], ['c']]);
  });

  it('never leaves a heading alone at the foot', () => {
    expect(texts([enRemsa('a'), enRemsa('Rubrik', { keep: true }), enRemsa('b')], 20)).toEqual([
      ['a'],
      ['Rubrik', 'b'],
    ]);
  });

  it('leaves out the space above the first line of a page', () => {
    const [, second] = paginate([enRemsa('a'), enRemsa('b', { before: 5 })], 10);
    expect(second?.[0]?.y).toBe(0);
  });

  it('repeats the header where a table goes on, and only there', () => {
    const repeat = [enRemsa('Huvud')];
    const rows = ['a', 'b', 'c'].map((text) => enRemsa(text, { repeat }));
    expect(texts([enRemsa('Huvud', { keep: true }), ...rows], 30)).toEqual([
      ['Huvud', 'a', 'b'],
      ['Huvud', 'c'],
    ]);
  });

  it('breaks a run that is kept together only when no page can hold it', () => {
    const run = ['a', 'b', 'c', 'd'].map((text) => enRemsa(text, { keep: true }));
    expect(texts([enRemsa('x'), ...run], 30)).toEqual([
      ['x', 'a'],
      ['b', 'c', 'd'],
    ]);
  });

  it('obeys a page break, and makes no empty page for one at the top', () => {
    expect(texts([enRemsa('a', { breakBefore: true }), enRemsa('b', { breakBefore: true })], 50)).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('cuts a strip that is higher than a page, and loses none of its text', () => {
    const ops = Array.from(
      { length: 10 },
      (_, i): TextOp => ({ op: 'text', node: 0, face: 'normal', size: 10, x: 0, y: i * 10 + 8, text: `${i}` }),
    );
    expect(texts([{ before: 0, height: 100, ops, keep: false }], 30)).toEqual([
      ['0', '1', '2'],
      ['3', '4', '5'],
      ['6', '7', '8'],
      ['9'],
    ]);
  });

  it('keeps order, loses nothing and stays inside the page, whatever is kept with what', () => {
    const strip = fc.record({
      height: fc.integer({ min: 1, max: 40 }),
      before: fc.integer({ min: 0, max: 9 }),
      keep: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(strip, { maxLength: 60 }), (some) => {
        const strips = some.map((one, i) => enRemsa(String(i), one));
        const pages = paginate(strips, 50);
        expect(pages.flat().map(({ strip: placed }) => placed)).toEqual(strips);
        for (const page of pages)
          for (const { strip: placed, y } of page) expect(y + placed.height).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('a template', () => {
  it('gives the document its id and its neutral title, whatever the template itself builds', () => {
    const mall = defineMall<{ namn: string }>({
      id: 'intyg',
      version: 1,
      titel: 'Intyg',
      build: ({ namn }) => ({ ...ettDokument({ titel: namn, id: namn }), rubrik: `Intyg för ${namn}` }),
    });
    expect(mall.build({ namn: 'Åsa Provander' })).toMatchObject({ id: 'intyg', titel: 'Intyg' });
  });
});
