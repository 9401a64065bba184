import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Needs qpdf and pdftotext (Debian: qpdf, poppler-utils). A structural probe, not a validator: veraPDF knows more.

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Dict = { [key: string]: Value };

interface PdfObject {
  readonly value?: Value;
  readonly stream?: { readonly dict: Dict; readonly data?: string };
}

interface Pdf {
  readonly objects: readonly PdfObject[];
  readonly trailer: Dict;
  readonly catalog: Dict;
  readonly version: string;
  get(value: Value | undefined): Value | undefined;
  dict(value: Value | undefined): Dict;
  /** Decoded bytes of a stream that is referred to. */
  data(value: Value | undefined): Buffer;
}

export interface PdfaReport {
  /** What a PDF/A-2a file may not be, in words. Empty: nothing found. */
  readonly faults: readonly string[];
  /** How many elements of each structure type. */
  readonly tags: Readonly<Record<string, number>>;
}

const MAX_OUTPUT = 1 << 30;

/** Looks for what makes a file no PDF/A-2a, and for metadata that should not be there. */
export function probePdfa(bytes: Uint8Array): PdfaReport {
  const pdf = readPdf(bytes);
  const tags = countTags(pdf);
  const faults = [
    ...fileFaults(pdf),
    ...metadataFaults(pdf),
    ...structureFaults(pdf, tags),
    ...objectFaults(pdf),
    ...pageFaults(pdf),
  ];
  return { faults: [...new Set(faults)], tags };
}

/** The text as somebody would copy it out, pages parted by form feeds. */
export function textOf(bytes: Uint8Array): string {
  return withFile(bytes, (file) =>
    execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: MAX_OUTPUT }).toString(),
  );
}

/** Everything in the file outside page content, streams decoded: where a name in the metadata would be found. */
export function metadataOf(bytes: Uint8Array): string {
  const pdf = readPdf(bytes);
  return `${JSON.stringify(pdf.get(pdf.trailer['/Info']))} ${infoValues(pdf).join(' ')} ${pdf.data(pdf.catalog['/Metadata'])}`;
}

function withFile<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdfa-'));
  try {
    const file = path.join(folder, 'prov.pdf');
    writeFileSync(file, bytes);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPdf(bytes: Uint8Array): Pdf {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=all'];
  const json = withFile(bytes, (file) => execFileSync('qpdf', [...args, file], { maxBuffer: MAX_OUTPUT }).toString());
  const { qpdf } = JSON.parse(json) as { qpdf: [{ pdfversion: string }, Record<string, PdfObject>] };
  const [head, all] = qpdf;
  const find = (value: Value | undefined): PdfObject | undefined =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? all[`obj:${value}`] : undefined;
  const get = (value: Value | undefined): Value | undefined => {
    const found = find(value);
    return found ? (found.value ?? found.stream?.dict) : value;
  };
  const dict = (value: Value | undefined): Dict => asDict(get(value)) ?? {};
  const trailer = dict(all['trailer']?.value);
  return {
    objects: Object.values(all),
    trailer,
    catalog: dict(trailer['/Root']),
    version: head.pdfversion,
    get,
    dict,
    data: (value) => Buffer.from(find(value)?.stream?.data ?? '', 'base64'),
  };
}

function asDict(value: Value | undefined): Dict | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function asList(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

function dictsOf(pdf: Pdf): Dict[] {
  return pdf.objects.map((object) => asDict(object.value ?? object.stream?.dict)).filter((dict) => dict !== undefined);
}

function fileFaults(pdf: Pdf): string[] {
  const intents = asList(pdf.get(pdf.catalog['/OutputIntents'])).map((intent) => pdf.dict(intent));
  const profile = intents.find((intent) => intent['/S'] === '/GTS_PDFA1')?.['/DestOutputProfile'];
  return [
    ...when(asList(pdf.trailer['/ID']).length !== 2, 'no identifier in the trailer'),
    ...when('/Encrypt' in pdf.trailer, 'encrypted'),
    ...when(pdf.version !== '1.7', 'not PDF 1.7'),
    ...when(
      profile === undefined || pdf.data(profile).subarray(36, 40).toString() !== 'acsp',
      'no output intent with a profile',
    ),
    ...when('/OpenAction' in pdf.catalog || '/AA' in pdf.catalog, 'an action on opening'),
    ...when('/JavaScript' in pdf.dict(pdf.catalog['/Names']), 'named scripts'),
    ...when('/EmbeddedFiles' in pdf.dict(pdf.catalog['/Names']), 'embedded files'),
  ];
}

const INFO_KEYS = ['/CreationDate', '/Creator', '/Producer', '/Title'];

function infoValues(pdf: Pdf): string[] {
  const info = pdf.dict(pdf.trailer['/Info']);
  return INFO_KEYS.map((key) => String(pdf.get(info[key]) ?? '').replace(/^u:/, ''));
}

function metadataFaults(pdf: Pdf): string[] {
  const info = pdf.dict(pdf.trailer['/Info']);
  const xmp = pdf.data(pdf.catalog['/Metadata']).toString();
  const title = infoValues(pdf)[INFO_KEYS.indexOf('/Title')] ?? '';
  return [
    ...when(
      Object.keys(info).some((key) => !INFO_KEYS.includes(key)),
      'metadata beyond title, program and day',
    ),
    ...when(!/<pdfaid:part>2</.test(xmp) || !/<pdfaid:conformance>A</.test(xmp), 'not declared as PDF/A-2a'),
    ...when('/Filter' in pdf.dict(pdf.catalog['/Metadata']), 'compressed metadata'),
    ...when(
      title === '' || !xmp.includes(`<rdf:li xml:lang="x-default">${title}</rdf:li>`),
      'titles differ or are missing',
    ),
    ...when(/<dc:creator>|xmpMM|pdf:Keywords/.test(xmp), 'author, history or keywords in the metadata'),
  ];
}

function countTags(pdf: Pdf): Record<string, number> {
  const tags: Record<string, number> = {};
  for (const dict of dictsOf(pdf)) {
    if (typeof dict['/S'] !== 'string' || !('/P' in dict)) continue;
    const tag = dict['/S'].slice(1);
    tags[tag] = (tags[tag] ?? 0) + 1;
  }
  return tags;
}

function structureFaults(pdf: Pdf, tags: Record<string, number>): string[] {
  const tree = pdf.dict(pdf.catalog['/StructTreeRoot']);
  return [
    ...when(typeof pdf.catalog['/Lang'] !== 'string', 'no language'),
    ...when(pdf.dict(pdf.catalog['/MarkInfo'])['/Marked'] !== true, 'not marked as tagged'),
    ...when(asList(tree['/K']).length === 0 || Object.keys(tags).length < 3, 'structure tree is empty'),
    ...when(!('/ParentTree' in tree), 'no parent tree'),
    ...dictsOf(pdf).flatMap((dict) => (dict['/S'] === '/Table' ? when(!isRegular(pdf, dict), 'irregular table') : [])),
  ];
}

function isRegular(pdf: Pdf, table: Dict): boolean {
  const counts = asList(pdf.get(table['/K'])).map((row) => asList(pdf.get(pdf.dict(row)['/K'])).length);
  return new Set(counts).size === 1 && counts[0] !== 0;
}

const FORBIDDEN_ACTIONS = [
  '/JavaScript',
  '/Launch',
  '/URI',
  '/SubmitForm',
  '/ImportData',
  '/GoToR',
  '/Movie',
  '/Sound',
];

function objectFaults(pdf: Pdf): string[] {
  return dictsOf(pdf).flatMap((dict) => [
    ...fontFaults(pdf, dict),
    ...when(isTransparent(dict), 'transparency'),
    ...when(FORBIDDEN_ACTIONS.includes(String(dict['/S'])), `action ${String(dict['/S'])}`),
    ...when([dict['/Filter']].flat().includes('/LZWDecode'), 'LZW'),
    ...when(dict['/Type'] === '/Annot' && (Number(dict['/F'] ?? 0) & 4) === 0, 'annotation that is not printed'),
  ]);
}

function below1(value: Value | undefined): boolean {
  return typeof value === 'number' && value < 1;
}

function isTransparent(dict: Dict): boolean {
  const mask = dict['/SMask'] !== undefined && dict['/SMask'] !== '/None';
  return below1(dict['/ca']) || below1(dict['/CA']) || mask || asDict(dict['/Group'])?.['/S'] === '/Transparency';
}

function fontFaults(pdf: Pdf, dict: Dict): string[] {
  if (dict['/Type'] === '/FontDescriptor') {
    const embedded = ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => key in dict);
    return when(!embedded, `font not embedded: ${String(dict['/FontName'])}`);
  }
  if (dict['/Type'] !== '/Font' || String(dict['/Subtype']).startsWith('/CIDFont')) return [];
  const descriptor = dict['/Subtype'] === '/Type0' || '/FontDescriptor' in dict;
  return [
    ...when(!descriptor, `font not embedded: ${String(dict['/BaseFont'])}`),
    ...when(!('/ToUnicode' in dict), `no meaning for the characters of ${String(dict['/BaseFont'])}`),
    ...when(/<(FEFF|FFFE)>/i.test(pdf.data(dict['/ToUnicode']).toString()), 'a character without meaning'),
  ];
}

function pageFaults(pdf: Pdf): string[] {
  return dictsOf(pdf)
    .filter((dict) => dict['/Type'] === '/Page')
    .flatMap((page) => [
      ...when(!('/StructParents' in page), 'a page outside the structure'),
      ...contentFaults(pdf.data(page['/Contents']).toString('latin1')),
    ]);
}

/** Walks the operators of a page: everything shown must be marked, as content of an element or as an artifact. */
function contentFaults(content: string): string[] {
  const faults: string[] = [];
  let depth = 0;
  for (const line of content.split('\n')) {
    if (/\b(BDC|BMC)$/.test(line)) depth += 1;
    else if (/^EMC$/.test(line)) depth -= 1;
    else if (depth === 0 && /(\b(TJ|Tj)\b|^[SfBb]\*?$|\bDo$)/.test(line)) faults.push('unmarked content');
    const shown = [...line.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []);
    if (/TJ/.test(line) && shown.includes('0000')) faults.push('a character drawn as .notdef');
  }
  return depth === 0 ? faults : [...faults, 'unbalanced marks'];
}

function when(wrong: boolean, fault: string): string[] {
  return wrong ? [fault] : [];
}
