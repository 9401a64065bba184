import { z } from 'zod';
import { formatDatum } from '../lib/tid.ts';
import type { AktLage, StegMarkering } from './aktlage.ts';
import { hasInsatsbeslut } from './insatsbeslut.ts';
import { STEG, type Stegbeskrivning, StegId } from './steg.ts';
import { STEGREGLER } from './stegregler.ts';

/** `not-done`: the akt was closed before the step was. Nobody has judged that it was not needed. */
export const STEGLAGEN = ['done', 'now', 'blocked', 'todo', 'not-needed', 'not-done'] as const;
export type Steglage = (typeof STEGLAGEN)[number];

export const Steg = z.object({
  nr: z.int().min(1).max(12),
  id: StegId,
  namn: z.string(),
  kort: z.string(),
  lage: z.enum(STEGLAGEN),
  /** What is missing, as Swedish sentences. Also for a step that is done by hand: then it must still be completed. */
  saknas: z.array(z.string()),
  /** Why the step is blocked, not needed or not done, or how it came to be done by hand; null when that needs no saying. */
  varfor: z.string().nullable(),
});
export type Steg = z.infer<typeof Steg>;

// In acute work the order is another: protection first, papers as soon as there is time.
const AKUT_ORDNING: readonly StegId[] = [
  'inkommer',
  'arendetyp',
  'vidare',
  'skyddsbedomning',
  'matchning',
  'dokumentation',
  'verkstallighet',
  'planering',
  'vidare-efter',
  'planeringsmote',
  'uppfoljning',
  'avslut',
];

// Once an insats is decided the client is on the way there: the place is made safe before it is compared with others.
const PLACERAD_ORDNING: readonly StegId[] = AKUT_ORDNING.filter((id) => id !== 'verkstallighet').flatMap((id) =>
  id === 'skyddsbedomning' ? [id, 'verkstallighet'] : [id],
);

function orderOf(lage: AktLage): readonly StegId[] {
  if (!lage.akut) return STEG.map((one) => one.id);
  return hasInsatsbeslut(lage) ? PLACERAD_ORDNING : AKUT_ORDNING;
}

/**
 * The twelve steps of one akt with their state. Exactly one step is `now`, unless everything open is blocked or
 * nothing is open. An acute akt has no blocked step: what an earlier step lacks is listed instead, and becomes tasks.
 */
export function stepMap(lage: AktLage): Steg[] {
  const steg = STEG.map((beskrivning) => stateOf(beskrivning, lage));
  const order = orderOf(lage);
  const open = new Set(steg.filter((one) => one.lage === 'todo').map((one) => one.id));
  const now =
    order.find((id) => open.has(id) && !(lage.akut && STEGREGLER[id].akutNog(lage))) ??
    order.find((id) => open.has(id));
  return steg.map((one) => (one.id === now ? { ...one, lage: 'now' } : one));
}

function stateOf({ nr, id, namn, kort }: Stegbeskrivning, lage: AktLage): Steg {
  const regel = STEGREGLER[id];
  const markering = lage.markeringar.findLast((one) => one.steg === id) ?? null;
  const saknas = regel.saknas(lage);
  const base = { nr, id, namn, kort };
  if (markering?.lage === 'behovs-ej')
    return { ...base, lage: 'not-needed', saknas: [], varfor: describe('Behövs inte', markering) };
  if (markering?.lage === 'klar')
    return { ...base, lage: 'done', saknas: regel.formular ? saknas : [], varfor: describe('Klart', markering) };
  const behovsEj = regel.behovsEj(lage);
  if (behovsEj !== null) return { ...base, lage: 'not-needed', saknas: [], varfor: behovsEj };
  if (saknas.length === 0) return { ...base, lage: 'done', saknas, varfor: null };
  if (lage.avslutad !== null)
    return { ...base, lage: 'not-done', saknas, varfor: 'Akten avslutades innan steget var klart.' };
  const hinder = regel.hinder(lage);
  if (hinder.length === 0) return { ...base, lage: 'todo', saknas, varfor: null };
  if (lage.akut) return { ...base, lage: 'todo', saknas: [...hinder, ...saknas], varfor: null };
  return { ...base, lage: 'blocked', saknas, varfor: hinder.join(' ') };
}

function describe(lage: string, { datum, av, skal }: StegMarkering): string {
  return `${lage}, markerat ${formatDatum(datum)} av ${av}: ${skal}`;
}
