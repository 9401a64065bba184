import type {
  BedomningBlock,
  FaltBlock,
  ListaBlock,
  RubrikBlock,
  RutaBlock,
  StyckeBlock,
} from '../../shared/mallar/define.ts';
import { type Composition, headingText, oneLine, paragraph, paragraphs, STYLE } from './compose.ts';
import { BODY_HEIGHT, BODY_WIDTH, HAIRLINE, TYPE } from './page.ts';
import { rowStrips } from './row.ts';
import { ROOT, type RuleOp, type Strip, solid, withSpaceAfter } from './strip.ts';
import { wrap } from './wrap.ts';

const HEADING_SPACE = { 1: 22, 2: 16, 3: 12 } as const;
const HEADING_TAG = { 1: 'H2', 2: 'H3', 3: 'H4' } as const;

/** A heading is never left alone at the foot of a page. The document's own heading is H1, so level 1 is H2. */
export function rubrikStrips(c: Composition, block: RubrikBlock): Strip[] {
  if (block.niva === 1) c.section = c.tree.add('Sect', ROOT);
  const style = { face: 'halvfet', ...TYPE.rubrik[block.niva] } as const;
  const strips = paragraph(c, c.section, headingText(block.text), {
    style,
    tag: HEADING_TAG[block.niva],
    before: HEADING_SPACE[block.niva],
    keepNext: true,
  }).map((strip) => ({ ...strip, keep: true }));
  const spaced = withSpaceAfter(strips, 3);
  if (block.niva === 3) return spaced;
  const heading = c.nextHeading++;
  return spaced.map((strip, i) => (i === 0 ? { ...strip, ops: [{ op: 'anchor', heading }, ...strip.ops] } : strip));
}

export function styckeStrips(c: Composition, block: StyckeBlock): Strip[] {
  return paragraphs(c, c.section, block.text, { before: 6 });
}

const LIST_INDENT = 20;

export function listaStrips(c: Composition, block: ListaBlock): Strip[] {
  const list = c.tree.add('L', c.section);
  const { size, line } = TYPE.text;
  return block.punkter.flatMap((punkt, i) => {
    const item = c.tree.add('LI', list);
    const mark = block.numrerad ? `${i + 1}.` : '•';
    const label = { node: c.tree.add('Lbl', item), face: 'normal', size, x: 4, lines: [`${mark} `] } as const;
    const lines = wrap(punkt, c.fonts.faces.normal, size, BODY_WIDTH - LIST_INDENT - 4);
    const body = { node: c.tree.add('LBody', item), face: 'normal', size, x: LIST_INDENT + 4, lines } as const;
    return rowStrips([label, body], { line, before: i === 0 ? 6 : 2 });
  });
}

const LABEL_WIDTH = 148;
const LABEL_GAP = 12;

/** Labels and values, a hairline under each, as on a form. */
export function faltStrips(c: Composition, block: FaltBlock): Strip[] {
  const list = c.tree.add('L', c.section);
  const { normal } = c.fonts.faces;
  const { size, line } = TYPE.text;
  const valueX = LABEL_WIDTH + LABEL_GAP;
  const strips = block.rader.flatMap((rad, i) => {
    const item = c.tree.add('LI', list);
    const labelLines = wrap(`${rad.etikett} `, normal, TYPE.etikett.size, LABEL_WIDTH);
    const label = { face: 'normal', size: TYPE.etikett.size, x: 0, lines: labelLines, quiet: true } as const;
    const value = {
      face: 'normal',
      size,
      x: valueX,
      lines: wrap(rad.varde, normal, size, BODY_WIDTH - valueX),
    } as const;
    const rule: RuleOp = { op: 'rule', x1: 0, x2: BODY_WIDTH, y1: 0, y2: 0, ...HAIRLINE };
    return rowStrips(
      [
        { node: c.tree.add('Lbl', item), ...label },
        { node: c.tree.add('LBody', item), ...value },
      ],
      {
        line,
        before: i === 0 ? 6 : 0,
        padTop: 2,
        padBottom: 3,
        bottomOps: [rule],
        keepNext: i === 0 && block.rader.length > 1,
      },
    );
  });
  return withSpaceAfter(strips, 5);
}

const BAR = { x: 2, weight: 3, indent: 16 } as const;

/** Judgement: a bar at the left and the name of the one who judged, so that it is not read as fact. */
export function bedomningStrips(c: Composition, block: BedomningBlock): Strip[] {
  const parent = c.tree.add('Div', c.section);
  const place = { x: BAR.indent, width: BODY_WIDTH - BAR.indent };
  const heading = oneLine(block.rubrik ?? 'Bedömning');
  const strips = [
    ...paragraph(c, parent, heading, { ...place, style: STYLE.fet, keepNext: true }),
    ...paragraphs(c, parent, block.text, { ...place, before: 2, keepNext: true }),
    ...paragraph(c, parent, `Bedömt av ${oneLine(block.av)}`, {
      ...place,
      before: 3,
      style: { face: 'kursiv', ...TYPE.etikett },
    }),
  ];
  return strips.map((raw, i) => {
    const strip = i === 0 ? raw : solid(raw);
    const bar: RuleOp = { op: 'rule', x1: BAR.x, x2: BAR.x, y1: 0, y2: strip.height, weight: BAR.weight };
    return { ...strip, before: i === 0 ? 10 : 0, ops: [bar, ...strip.ops] };
  });
}

const FRAME_PAD = 10;

/** A framed notice. It stays on one page unless it would fill half of one. */
export function rutaStrips(c: Composition, block: RutaBlock): Strip[] {
  const parent = c.tree.add('Div', c.section);
  const place = { x: FRAME_PAD, width: BODY_WIDTH - 2 * FRAME_PAD };
  const heading = block.rubrik
    ? paragraph(c, parent, oneLine(block.rubrik), { ...place, style: STYLE.fet, keepNext: true })
    : [];
  const strips = [...heading, ...paragraphs(c, parent, block.text, { ...place, before: 2 })].map(solid);
  const whole = strips.reduce((sum, strip) => sum + strip.height, 0) < BODY_HEIGHT / 2;
  return strips.map((strip, i) => framed(strip, { first: i === 0, last: i === strips.length - 1, whole }));
}

function framed(raw: Strip, place: { first: boolean; last: boolean; whole: boolean }): Strip {
  const strip = solid({ ...raw, before: place.first ? FRAME_PAD - 2 : 0 });
  const height = strip.height + (place.last ? FRAME_PAD - 2 : 0);
  const ops = [
    edge(0, 0, 0, height),
    edge(BODY_WIDTH, 0, BODY_WIDTH, height),
    ...(place.first ? [edge(0, 0, BODY_WIDTH, 0)] : []),
    ...(place.last ? [edge(0, height, BODY_WIDTH, height)] : []),
    ...strip.ops,
  ];
  const keep = place.last ? false : place.whole || strip.keep;
  return { ...strip, before: place.first ? 10 : 0, height, ops, keep };
}

function edge(x1: number, y1: number, x2: number, y2: number): RuleOp {
  return { op: 'rule', x1, y1, x2, y2, weight: 0.9 };
}
