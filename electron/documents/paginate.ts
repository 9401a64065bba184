import { type RuleOp, type Strip, shifted } from './strip.ts';

/** A strip with its place on a page, in points from the top of the text area. */
export interface Placed {
  readonly strip: Strip;
  readonly y: number;
}

export type Page = readonly Placed[];

/**
 * Puts strips on pages. Strips that are to be kept together move to the next page together; only a run that is higher
 * than a page is broken inside.
 * @param height of the text area in points
 */
export function paginate(made: readonly Strip[], height: number): Page[] {
  const strips = made.flatMap((strip) => (strip.height > height ? split(strip, height) : [strip]));
  const pages: Placed[][] = [[]];
  let y = 0;
  let i = 0;
  const current = (): Placed[] => pages.at(-1) ?? [];
  const place = (strip: Strip): void => {
    if (current().length === 0) {
      for (const head of strip.repeat ?? []) {
        current().push({ strip: head, y });
        y += head.height;
      }
    } else {
      y += strip.before;
    }
    current().push({ strip, y });
    y += strip.height;
  };
  const turn = (): void => {
    pages.push([]);
    y = 0;
  };

  while (i < strips.length) {
    const first = strips[i];
    if (!first) break;
    const empty = current().length === 0;
    if (first.breakBefore && !empty) {
      turn();
      continue;
    }
    const run = runFrom(strips, i, height);
    if (empty ? run.fitsPage : y + run.height <= height) {
      for (const strip of strips.slice(i, run.end)) place(strip);
      i = run.end;
    } else if (!empty && (run.fitsPage || y + first.before + first.height > height)) {
      turn();
    } else {
      place(first);
      i += 1;
    }
  }
  return pages;
}

/** The strips from `start` that are kept together. Stops counting once they are higher than a page. */
function runFrom(
  strips: readonly Strip[],
  start: number,
  limit: number,
): { end: number; height: number; fitsPage: boolean } {
  const repeated = (strips[start]?.repeat ?? []).reduce((sum, head) => sum + head.height, 0);
  let height = 0;
  let end = start;
  let keep = true;
  while (keep && end < strips.length && height <= limit) {
    const strip = strips[end];
    if (!strip) break;
    height += strip.before + strip.height;
    keep = strip.keep;
    end += 1;
  }
  return {
    end,
    height,
    fitsPage: !(keep && height > limit) && height + repeated - (strips[start]?.before ?? 0) <= limit,
  };
}

/** A strip that no page can hold, cut into pages: what would stand below the foot continues on the next. */
function split(strip: Strip, height: number): Strip[] {
  const count = Math.ceil(strip.height / height);
  return Array.from({ length: count }, (_, page) => {
    const top = page * height;
    const ops = strip.ops.flatMap((op) => {
      if (op.op === 'rule' && op.x1 === op.x2) return [upright(op, top, height)].filter((part) => part.y2 > part.y1);
      const y = op.op === 'rule' ? op.y1 : 'y' in op ? op.y : 0;
      return pageOf(y, height, count) === page ? [shifted(op, 0, -top)] : [];
    });
    const last = page === count - 1;
    const before = page === 0 ? strip.before : 0;
    return { before, height: last ? strip.height - top : height, ops, keep: last && strip.keep };
  });
}

function pageOf(y: number, height: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.ceil(y / height) - 1));
}

/** The part of an upright rule that stands on the page that begins at `top`. */
function upright(rule: RuleOp, top: number, height: number): RuleOp {
  const y1 = Math.min(rule.y1, rule.y2) - top;
  const y2 = Math.max(rule.y1, rule.y2) - top;
  return { ...rule, y1: Math.max(0, y1), y2: Math.min(height, y2) };
}
