import type { z } from 'zod';
import type { Beslutsslag } from './schema.ts';

/** The references that are offered first for each kind of decision; every other one can be added. None is chosen for anybody. */
export const LAGRUM_FOR_BESLUT: Readonly<Record<z.infer<typeof Beslutsslag>, readonly string[]>> = {
  'inleda-utredning': ['sol.inleda-utredning', 'sol.barnutredning', 'sol.forhandsbedomning'],
  'omedelbar-placering': [
    'sol.bistand',
    'sol.skyddat-boende',
    'sol.barn-skyddat-boende',
    'l79.omedelbar-insats',
    'l79.understallning',
  ],
  insats: [
    'sol.bistand',
    'sol.bistand-utover',
    'sol.skyddat-boende',
    'sol.barn-skyddat-boende',
    'sol.kontaktperson',
    'sol.forsorjningsstod',
    'l79.forutsattningar',
    'l79.vardnadshavaren-bestammer',
  ],
  'avsluta-insats': ['sol.bistand', 'sol.skyddat-boende', 'l79.upphor'],
  avslag: ['sol.bistand', 'sol.bistand-utover', 'fl.motivering', 'fl.overklagande-tid', 'sol.overklagande'],
  annat: ['sol.bistand', 'fl.beslut-formen'],
};
