import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STEG } from '../../shared/process/steg.ts';

const root = new URL('../../', import.meta.url);
const glossary = readFileSync(new URL('ORDLISTA.md', root), 'utf8');

interface Row {
  readonly term: string;
  readonly kalla: string;
  readonly kod: string;
  readonly cells: readonly string[];
}

/** A `|` that is part of a code example is written `\|`. */
function rowsOf(markdown: string): Row[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Term '))
    .map((line) => {
      const cells = line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim());
      const [term = '', , kalla = '', kod = ''] = cells;
      return { term, kalla, kod, cells };
    });
}

const rows = rowsOf(glossary);
const LAW = /\d+ (a |b )?(kap\.|§)|\(\d{4}:\d+\)|SOSFS|HSLF-FS/;

/** An example of a file that a municipality writes may have titles of its own. */
function countTitles(markdown: string): number {
  return markdown.replaceAll(/^```.*?^```/gms, '').match(/^# /gm)?.length ?? 0;
}

describe('the glossary', () => {
  it('has the five columns filled in on every row', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter(({ cells }) => cells.length !== 5 || cells.includes('')).map(({ term }) => term)).toEqual([]);
  });

  it('explains no term twice', () => {
    const terms = rows.flatMap(({ term }) => term.split(', '));
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });

  it('says of every law that it cites whether somebody has read it', () => {
    const unmarked = rows.filter(({ kalla }) => LAW.test(kalla) && !/kontrollerad|att verifiera/.test(kalla));
    expect(unmarked.map(({ term }) => term)).toEqual([]);
  });

  it('names every noun that the contract has', () => {
    const named = new Set(rows.flatMap(({ kod }) => [...kod.matchAll(/`([^`]+)`/g)].map(([, name]) => name)));
    const nouns = readdirSync(new URL('shared/modules/', root));
    expect(nouns.length).toBeGreaterThan(10);
    expect(nouns.filter((noun) => !named.has(noun))).toEqual([]);
  });

  it('writes code names without å, ä and ö', () => {
    expect(rows.filter(({ kod }) => /[åäö]/i.test(kod)).map(({ term }) => term)).toEqual([]);
  });
});

describe('the handbook', () => {
  const folder = new URL('resources/handbok/', root);
  const chapters = readdirSync(folder)
    .toSorted()
    .map((name) => ({
      name,
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));

  it('has chapters numbered without gaps, each beginning with one title', () => {
    const numbers = chapters.map(({ name }) => Number(/^(\d\d)-[a-z0-9-]+\.md$/.exec(name)?.[1]));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const untitled = chapters.filter(({ text }) => !text.startsWith('# ') || countTitles(text) !== 1);
    expect(untitled.map(({ name }) => name)).toEqual([]);
  });

  it('refers only to chapters that exist', () => {
    const titles = new Set(chapters.map(({ text }) => text.slice(2, text.indexOf('\n'))));
    const referred = chapters.flatMap(({ text }) =>
      [...text.replaceAll('\n', ' ').matchAll(/Se kapitlet ([^.|]+)[.|]/g)].map(([, title = '']) => title.trim()),
    );
    expect(referred.length).toBeGreaterThan(3);
    expect(referred.filter((title) => !titles.has(title))).toEqual([]);
  });

  it('calls the twelve steps what the program calls them', () => {
    const text = chapters.find(({ name }) => name.includes('tolv-stegen'))?.text ?? '';
    const listed = [...text.matchAll(/^\| (\d+ [^|]+?) \|/gm)].map(([, step]) => step);
    expect(listed).toEqual(STEG.map(({ nr, namn }) => `${nr} ${namn}`));
  });

  it('never shouts and never calls anybody a user', () => {
    const wrong = chapters.filter(({ text }) => /!|användare(?!t)|ogiltig/i.test(text.replaceAll(/\]\([^)]*\)/g, '')));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
