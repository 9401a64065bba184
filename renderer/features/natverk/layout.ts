import type { Numrerad } from '../../../shared/modules/natverk/rules.ts';
import type { Natverksperson } from '../../../shared/modules/natverk/schema.ts';

/** The picture is drawn in this box; the client stands in the middle of it. */
export const BILD = { bredd: 560, hojd: 420, x: 280, y: 210 } as const;

type Hallning = Natverksperson['hallning'];
interface Sektor {
  readonly fran: number;
  readonly till: number;
}

/** Each kind has its own part of the circle, in degrees from the right, clockwise. */
const SEKTORER: Readonly<Record<Hallning, Sektor>> = {
  stod: { fran: 150, till: 270 },
  hot: { fran: 270, till: 390 },
  oklart: { fran: 30, till: 150 },
};
const SLUTTNING = { x: 1.25, y: 0.86 } as const;
/** Rings, and how many of one kind fit on each before they touch. */
const RINGAR = [
  { radie: 110, rum: 3 },
  { radie: 165, rum: 5 },
  { radie: 208, rum: 7 },
] as const;

export interface Plats {
  readonly person: Numrerad;
  readonly x: number;
  readonly y: number;
}

/** Where each person stands: in the part of their kind, on the inner ring first. */
export function layoutNatverk(personer: readonly Numrerad[]): Plats[] {
  return (Object.keys(SEKTORER) as Hallning[]).flatMap((hallning) =>
    onRings(
      personer.filter((person) => person.hallning === hallning),
      SEKTORER[hallning],
    ),
  );
}

function onRings(personer: readonly Numrerad[], sektor: Sektor): Plats[] {
  const platser: Plats[] = [];
  let rest = personer;
  for (const [index, { radie, rum }] of RINGAR.entries()) {
    // The last ring takes all that are left, however close they come.
    const here = index === RINGAR.length - 1 ? rest : rest.slice(0, rum);
    rest = rest.slice(here.length);
    platser.push(...here.map((person, i) => ({ person, ...pointOf(sektor, radie, (i + 1) / (here.length + 1)) })));
  }
  return platser;
}

function pointOf({ fran, till }: Sektor, radie: number, del: number): { x: number; y: number } {
  const angle = ((fran + (till - fran) * del) * Math.PI) / 180;
  return {
    x: Math.round(BILD.x + Math.cos(angle) * radie * SLUTTNING.x),
    y: Math.round(BILD.y + Math.sin(angle) * radie * SLUTTNING.y),
  };
}
