import type { Lagrum } from './define.ts';
import { FL_LAGRUM, OSL_LAGRUM } from './forvaltning.ts';
import { L79_LAGRUM } from './l79.ts';
import { OVRIGA_LAGRUM } from './ovriga.ts';
import { ALDRE_SOL_LAGRUM, SOL_LAGRUM } from './sol.ts';

/** Every law reference that the program ships with. Released ids are never renamed: signed decisions carry them. */
export const LAGRUM: readonly Lagrum[] = [
  ...SOL_LAGRUM,
  ...ALDRE_SOL_LAGRUM,
  ...L79_LAGRUM,
  ...FL_LAGRUM,
  ...OSL_LAGRUM,
  ...OVRIGA_LAGRUM,
];

export const LAGRUM_ID: readonly string[] = [...new Set(LAGRUM.map((rad) => rad.id))];
