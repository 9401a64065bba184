import type { Dokument } from '../../shared/mallar/define.ts';
import { type Composition, oneLine, paragraph, STYLE, type TextStyle } from './compose.ts';
import { BODY_WIDTH, TYPE } from './page.ts';
import { baseline, type Op, ROOT, type RuleOp, type Strip, shifted, withSpaceAfter } from './strip.ts';
import { wrap } from './wrap.ts';

/** It stands where later pages have their header. */
const LIFT = 32;
const FACTS_X = 206;
const STAMP_X = 312;
const STAMP_PAD = 7;

/** Top of the first page: authority and unit, date and akt code, the framed secrecy stamp; under them the heading. */
export function letterheadStrips(c: Composition, dokument: Dokument): Strip[] {
  const parent = c.tree.add('Div', ROOT);
  const sender = lines(c, parent, dokument.avsandare, { x: 0, width: FACTS_X - 16, top: 2 }, (i) =>
    i === 0 ? STYLE.fet : { face: 'normal', size: 10, line: 14 },
  );
  const facts = factOps(c, parent, dokument);
  const stamp = stampOps(c, parent, dokument.sekretess);
  const height = Math.max(sender.height, facts.height, stamp.height) + 10;
  const rule: RuleOp = { op: 'rule', x1: 0, x2: BODY_WIDTH, y1: height, y2: height, weight: 0.9 };
  const ops = [...sender.ops, ...facts.ops, ...stamp.ops, rule].map((op) => shifted(op, 0, -LIFT));
  const head = { before: 0, height: height - LIFT, ops, keep: true };
  const title = paragraph(c, ROOT, oneLine(dokument.rubrik), {
    style: { face: 'halvfet', ...TYPE.titel },
    tag: 'H1',
    before: 20,
    keepNext: true,
  });
  return [head, ...withSpaceAfter(title, 6)];
}

function factOps(c: Composition, parent: number, dokument: Dokument): { ops: Op[]; height: number } {
  const facts = [
    [dokument.datumnamn ?? 'Datum', dokument.datum] as const,
    ...(dokument.kod === '' ? [] : [['Akt', dokument.kod] as const]),
  ];
  let top = 2;
  const ops = facts.flatMap(([label, value]) => {
    const at = { x: FACTS_X, width: STAMP_X - FACTS_X - 12, top };
    const made = lines(c, parent, [label, value], at, (i) => (i === 0 ? STYLE.liten : STYLE.text));
    top = made.height + 4;
    return made.ops;
  });
  return { ops, height: top };
}

function stampOps(c: Composition, parent: number, sekretess: readonly string[]): { ops: Op[]; height: number } {
  if (sekretess.length === 0) return { ops: [], height: 0 };
  const at = { x: STAMP_X + STAMP_PAD + 2, width: BODY_WIDTH - STAMP_X - 2 * STAMP_PAD - 4, top: STAMP_PAD };
  const text = lines(c, parent, sekretess, at, (i) => (i === 0 ? STYLE.fet : STYLE.liten));
  const bottom = text.height + STAMP_PAD;
  return {
    ops: [
      ...frame(STAMP_X, 0, BODY_WIDTH, bottom, 1.2),
      ...frame(STAMP_X + 2.5, 2.5, BODY_WIDTH - 2.5, bottom - 2.5, 0.5),
      ...text.ops,
    ],
    height: bottom,
  };
}

function frame(x1: number, y1: number, x2: number, y2: number, weight: number): RuleOp[] {
  const corners = [
    [x1, y1, x2, y1],
    [x2, y1, x2, y2],
    [x2, y2, x1, y2],
    [x1, y2, x1, y1],
  ] as const;
  return corners.map(([ax, ay, bx, by]) => ({ op: 'rule', x1: ax, y1: ay, x2: bx, y2: by, weight }));
}

/** Lines of text under each other, each an element of its own. `height` is where they end. */
function lines(
  c: Composition,
  parent: number,
  texts: readonly string[],
  at: { x: number; width: number; top: number },
  styleOf: (i: number) => TextStyle,
): { ops: Op[]; height: number } {
  let top = at.top;
  const ops = texts.flatMap((text, i) => {
    const style = styleOf(i);
    const node = c.tree.add('P', parent);
    return wrap(text, c.fonts.faces[style.face], style.size, at.width).map((line): Op => {
      const y = top + baseline(style.line, style.size);
      top += style.line;
      return { op: 'text', node, face: style.face, size: style.size, x: at.x, y, text: line };
    });
  });
  return { ops, height: top };
}
