import type { UnderskriftBlock } from '../../shared/mallar/define.ts';
import type { Composition, TextStyle } from './compose.ts';
import { STYLE } from './compose.ts';
import { BODY_WIDTH } from './page.ts';
import { baseline, type Op, type RuleOp, type Strip } from './strip.ts';
import { wrap } from './wrap.ts';

const RIGHT_X = 214;
const LEFT_WIDTH = RIGHT_X - 24;
const RIGHT_WIDTH = BODY_WIDTH - RIGHT_X;
const WRITING_ROOM = 26;

/** Signature places: place and date at the left; name, clarification of the name and role at the right. */
export function underskriftStrips(c: Composition, block: UnderskriftBlock): Strip[] {
  return block.personer.map((person) => {
    const parent = c.tree.add('Div', c.section);
    const left = place(c, parent, { x: 0, width: LEFT_WIDTH, top: 0 }, person.ortOchDatum, 'Ort och datum');
    const name = place(c, parent, { x: RIGHT_X, width: RIGHT_WIDTH, top: 0 }, person.signerat ?? '', 'Namnteckning');
    const clarification = [person.namn, person.roll].filter((part) => part !== '').join(', ');
    const below = place(
      c,
      parent,
      { x: RIGHT_X, width: RIGHT_WIDTH, top: name.height },
      clarification,
      'Namnförtydligande och befattning',
    );
    const height = Math.max(left.height, name.height + below.height) + 4;
    return { before: 16, height, ops: [...left.ops, ...name.ops, ...below.ops], keep: false };
  });
}

/** What is written, a line under it, and what belongs there in small type. */
function place(
  c: Composition,
  parent: number,
  at: { x: number; width: number; top: number },
  text: string,
  label: string,
): { ops: Op[]; height: number } {
  const lines = text === '' ? [] : wrap(text, c.fonts.faces.normal, STYLE.text.size, at.width);
  const lineY = at.top + Math.max(WRITING_ROOM, 8 + lines.length * STYLE.text.line);
  const textTop = lineY - 2 - lines.length * STYLE.text.line;
  const rule: RuleOp = { op: 'rule', x1: at.x, x2: at.x + at.width, y1: lineY, y2: lineY, weight: 0.7 };
  const ops = [
    ...textOps(c, parent, lines, at.x, textTop, STYLE.text),
    rule,
    ...textOps(c, parent, [label], at.x, lineY + 1, STYLE.liten),
  ];
  return { ops, height: lineY - at.top + STYLE.liten.line + 4 };
}

function textOps(c: Composition, parent: number, lines: string[], x: number, top: number, style: TextStyle): Op[] {
  if (lines.length === 0) return [];
  const node = c.tree.add('P', parent);
  const quiet = style.size < STYLE.text.size;
  return lines.map((text, i) => {
    const y = top + i * style.line + baseline(style.line, style.size);
    return { op: 'text', node, face: style.face, size: style.size, x, y, text, ...(quiet ? { quiet } : {}) };
  });
}
