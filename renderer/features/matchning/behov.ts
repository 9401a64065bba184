import type { z } from 'zod';
import type { Datum } from '../../../shared/lib/tid.ts';
import { Behov } from '../../../shared/matchning/schema.ts';
import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import type { Arendetyprisk } from '../../../shared/modules/arendetyp/risk.ts';
import { behovOfAkt, behovOfRun } from '../../../shared/modules/matchning/akt-behov.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';

export const BehovForm = Behov;
export type BehovValues = z.input<typeof BehovForm>;

/** What was judged of danger before the matching. */
export interface Kanda {
  readonly bedomningar: readonly Skyddsbedomning[];
  readonly risk: Arendetyprisk | null;
}

/** The needs as far as the akt tells them. */
export function behovFromAkt(vy: AktVy, kanda: Kanda, idag: Datum): BehovValues {
  return behovOfAkt({ ...kanda, roll: vy.rad.roll, personer: vy.personer }, idag);
}

/** The needs of an earlier run, brought up to date with the flags that stand now. */
export function behovFromRun(behov: Behov, kanda: Kanda, vy: AktVy): BehovValues {
  return behovOfRun(behov, { ...kanda, roll: vy.rad.roll, personer: vy.personer });
}

/** Blanks at the ends and empty words are what a comma leaves behind. */
export function tidyBehov(behov: Behov): Behov {
  const farozoner = behov.farozoner?.map((farozon) => ({ ...farozon, zon: farozon.zon === '' ? null : farozon.zon }));
  return {
    ...behov,
    sprak: behov.sprak.filter(isWord),
    kost: behov.kost.filter(isWord),
    farozoner: farozoner ?? null,
  };
}

function isWord(ord: string): boolean {
  return ord !== '';
}
