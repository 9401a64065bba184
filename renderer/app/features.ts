import type { Feature } from '../client/feature.ts';
import { createAktFeature } from '../features/akt/feature.tsx';
import { aktListaFeature } from '../features/akt-lista/feature.ts';
import { nyAktualiseringFeature } from '../features/aktualisering-ny/feature.ts';
import { arbetslistaFeature } from '../features/arbetslista/feature.ts';
import { handbokFeature } from '../features/handbok/feature.ts';
import { insatsFeature } from '../features/insats/feature.ts';
import { installningFeature } from '../features/installning/feature.ts';
import { jourFeature } from '../features/jour/feature.ts';
import { lagrumFeature } from '../features/lagrum/feature.ts';
import { loggFeature } from '../features/logg/feature.ts';
import { createPersonalFeature } from '../features/personal/feature.tsx';
import { rutinFeature } from '../features/rutin/feature.ts';
import { sakerhetskopiaFeature } from '../features/sakerhetskopia/feature.ts';
import { LosenfrasForm } from '../features/valv/LosenfrasForm.tsx';
import { aktParts } from './panels.ts';

/** Every feature of the open program, one line each. What is not here does not show; the lock screen is App's own. */
export const features: readonly Feature[] = [
  arbetslistaFeature,
  aktListaFeature,
  createAktFeature(aktParts),
  nyAktualiseringFeature,
  insatsFeature,
  jourFeature,
  handbokFeature,
  installningFeature,
  lagrumFeature,
  rutinFeature,
  createPersonalFeature({ LosenfrasForm }),
  loggFeature,
  sakerhetskopiaFeature,
];
