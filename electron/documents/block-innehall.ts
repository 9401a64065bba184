import type { InnehallBlock } from '../../shared/mallar/define.ts';
import { type Composition, type Heading, oneLine, paragraph } from './compose.ts';
import { BODY_WIDTH, TYPE } from './page.ts';
import { rowStrips } from './row.ts';
import { baseline, type Op, type Strip } from './strip.ts';
import { wrap } from './wrap.ts';

const NUMBER_WIDTH = 34;
const GAP = 4;

/** Table of contents. Page numbers are filled in when the pages are drawn, for the akt counts on from its cover. */
export function innehallStrips(c: Composition, block: InnehallBlock): Strip[] {
  const title = paragraph(c, c.section, oneLine(block.rubrik), {
    style: { face: 'halvfet', ...TYPE.rubrik[1] },
    tag: 'H2',
    before: 22,
    keepNext: true,
  });
  const toc = c.tree.add('TOC', c.section);
  return [...title, ...c.headings.flatMap((heading, i) => entryStrips(c, toc, heading, i))];
}

function entryStrips(c: Composition, toc: number, heading: Heading, number: number): Strip[] {
  const face = heading.niva === 1 ? 'halvfet' : 'normal';
  const { size, line } = TYPE.text;
  const x = heading.niva === 1 ? 0 : 14;
  const node = c.tree.add('Link', c.tree.add('Reference', c.tree.add('TOCI', toc)));
  const lines = wrap(heading.text, c.fonts.faces[face], size, BODY_WIDTH - NUMBER_WIDTH - x).map((text, i, all) =>
    i === all.length - 1 ? `${text} ` : text,
  );
  const strips = rowStrips([{ node, face, size, x, lines }], { line, before: heading.niva === 1 ? 6 : 1 });
  const y = baseline(line, size);
  const textEnd = x + (c.fonts.faces[face].width(lines.at(-1)?.trimEnd() ?? '') * size) / 1000;
  const leader = { op: 'rule', y1: y, y2: y, weight: 0.7, dotted: true } as const;
  return strips.map((strip, i) => {
    const last = i === strips.length - 1;
    const link: Op = { op: 'link', node, heading: number, height: line };
    const end: Op[] = [
      { ...leader, x1: textEnd + GAP, x2: BODY_WIDTH - NUMBER_WIDTH + GAP },
      { op: 'page-number', node, heading: number, x: BODY_WIDTH, y, size },
    ];
    return { ...strip, keep: !last, ops: [...strip.ops, ...(last ? end : []), link] };
  });
}
