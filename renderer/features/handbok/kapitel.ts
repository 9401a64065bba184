import { marked, type Token, type Tokens } from 'marked';

/** One chapter of the handbook. `id` is its file name without folder and ending: `04-akut`. */
export interface Kapitel {
  readonly id: string;
  readonly titel: string;
  readonly tokens: readonly Token[];
  readonly rubriker: readonly Rubrik[];
  readonly avsnitt: readonly Avsnitt[];
}

/** A heading below the chapter's own. */
export interface Rubrik {
  readonly id: string;
  readonly text: string;
}

/** What is searched: the text under one heading, without marks. `rubrik` is null before the first. */
export interface Avsnitt {
  readonly rubrik: Rubrik | null;
  readonly text: string;
}

export interface Traff {
  readonly kapitel: Kapitel;
  readonly rubrik: Rubrik | null;
  readonly utdrag: string;
}

/** Reads the chapters from their Markdown, in the order of their file names. */
export function readKapitel(files: Readonly<Record<string, string>>): readonly Kapitel[] {
  return Object.entries(files)
    .toSorted(([a], [b]) => a.localeCompare(b, 'sv'))
    .map(([path, markdown]) => readOne(path, markdown));
}

/** The chapter with this id; the number before it may be left out: `akut` finds `04-akut`. */
export function findKapitel(kapitel: readonly Kapitel[], id: string): Kapitel | null {
  const wanted = withoutEnding(id);
  return (
    kapitel.find((candidate) => candidate.id === wanted) ??
    kapitel.find((candidate) => withoutNumber(candidate.id) === withoutNumber(wanted)) ??
    null
  );
}

/** Where a link of the handbook leads: to a chapter and perhaps a heading in it. Null: out of the handbook. */
export function findLinkTarget(
  kapitel: readonly Kapitel[],
  here: Kapitel,
  href: string,
): { readonly kapitel: string; readonly rubrik?: string } | null {
  const [path = '', rubrik = ''] = href.split('#');
  if (/^[a-z]+:/i.test(path)) return null;
  const target = path === '' ? here : findKapitel(kapitel, path);
  if (target === null) return null;
  return rubrik === '' ? { kapitel: target.id } : { kapitel: target.id, rubrik };
}

const EXTRACT_BEFORE = 40;
const EXTRACT = 160;

/** Every section that holds all words of the text, in reading order; nothing for less than two signs. */
export function searchKapitel(kapitel: readonly Kapitel[], text: string): readonly Traff[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.join('').length < 2) return [];
  return kapitel.flatMap((one) =>
    one.avsnitt
      .filter((avsnitt) => {
        const hay = fold(`${one.titel} ${avsnitt.rubrik?.text ?? ''} ${avsnitt.text}`);
        return words.every((word) => hay.includes(word));
      })
      .map((avsnitt) => ({ kapitel: one, rubrik: avsnitt.rubrik, utdrag: extract(avsnitt.text, words[0] ?? '') })),
  );
}

/** The id of a heading, made from its words: `När det inte går` -> `nar-det-inte-gar`. */
export function headingId(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The plain text of a token and all inside it. */
export function plainText(token: Token): string {
  if (token.type === 'table') return tableText(token as Tokens.Table);
  if (token.type === 'list') return (token as Tokens.List).items.map(plainText).join('; ');
  const inner = (token as { tokens?: readonly Token[] }).tokens;
  if (inner !== undefined) return inner.map(plainText).join('');
  if (token.type === 'br' || token.type === 'space') return ' ';
  return 'text' in token && typeof token.text === 'string' ? token.text : '';
}

function readOne(path: string, markdown: string): Kapitel {
  const id = withoutEnding(path);
  const tokens = [...marked.lexer(markdown)];
  const [first, ...rest] = tokens;
  const hasTitle = first?.type === 'heading' && first.depth === 1;
  const body = hasTitle ? rest : tokens;
  const avsnitt = sectionsOf(body);
  return {
    id,
    titel: hasTitle ? plainText(first) : id,
    tokens: body,
    rubriker: avsnitt.flatMap(({ rubrik }) => rubrik ?? []),
    avsnitt,
  };
}

function sectionsOf(tokens: readonly Token[]): readonly Avsnitt[] {
  const sections: { rubrik: Rubrik | null; texts: string[] }[] = [{ rubrik: null, texts: [] }];
  for (const token of tokens) {
    const text = plainText(token);
    if (token.type === 'heading') sections.push({ rubrik: { id: headingId(text), text }, texts: [] });
    else sections.at(-1)?.texts.push(text);
  }
  return sections
    .map(({ rubrik, texts }) => ({ rubrik, text: texts.join(' ').replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ rubrik, text }) => rubrik !== null || text !== '');
}

function tableText(table: Tokens.Table): string {
  return [table.header, ...table.rows]
    .map((row) => row.map((cell) => cell.tokens.map(plainText).join('')).join(' '))
    .join(' ');
}

function extract(text: string, word: string): string {
  const at = Math.max(0, fold(text).indexOf(word));
  const start = at <= EXTRACT_BEFORE ? 0 : text.indexOf(' ', at - EXTRACT_BEFORE) + 1;
  const end = start + EXTRACT;
  return `${start === 0 ? '' : '… '}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

/** Lower case in composed form; å stays another letter than a. Keeps the length, so that places agree. */
function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}

function withoutEnding(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/, '');
}

function withoutNumber(id: string): string {
  return id.replace(/^\d+-/, '');
}
