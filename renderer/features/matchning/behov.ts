import type { z } from 'zod';
import type { FlaggId } from '../../../shared/instrument/flaggor.ts';
import type { Datum } from '../../../shared/lib/tid.ts';
import { Behov } from '../../../shared/matchning/schema.ts';
import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import { type Arendetyprisk, proposedFlaggor } from '../../../shared/modules/arendetyp/risk.ts';
import { kantBehov } from '../../../shared/modules/matchning/kant-behov.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { flaggorOf } from '../../../shared/modules/skyddsbedomning/rules.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';

export const BehovForm = Behov;
export type BehovValues = z.input<typeof BehovForm>;

/** What was judged of danger before the matching. */
export interface Kanda {
  readonly bedomningar: readonly Skyddsbedomning[];
  readonly risk: Arendetyprisk | null;
}

/**
 * The needs as far as the akt tells them: who lives together, the flags that stand, and the danger that the kind of case
 * was judged by. The rest is unknown.
 */
export function behovFromAkt(vy: AktVy, kanda: Kanda, idag: Datum): BehovValues {
  const { bedomningar, risk } = kanda;
  const isBarnakt = vy.rad.roll === 'barn';
  const subject = vy.personer[0];
  const vuxna = isBarnakt ? [] : vy.personer.filter(({ roll }) => roll === 'klient');
  const barn = isBarnakt && subject !== undefined ? [subject] : vy.personer.filter(({ roll }) => roll === 'barn');
  const kant = {
    vuxna,
    barn,
    medVuxen: !isBarnakt,
    // A no of the first hour is not carried on: unknown asks again, no would not.
    akutGrundA: risk?.akutGrundA === true || null,
    akutSuicidal: risk?.akutSuicidal === true || null,
  };
  const flaggor = knownFlags(vy, kanda);
  return {
    ...kantBehov({ ...kant, flaggor, flaggorBedomda: bedomningar.length > 0 }, idag),
    sprak: vy.personer[0]?.sprak ? [vy.personer[0].sprak] : [],
  };
}

/** The needs of an earlier run, brought up to date with the flags that stand now. */
export function behovFromRun(behov: Behov, kanda: Kanda, vy: AktVy): BehovValues {
  const flaggor = [...new Set([...behov.flaggor, ...standingFlags(vy.personer, kanda.bedomningar)])];
  return { ...behov, flaggor, flaggorBedomda: behov.flaggorBedomda || kanda.bedomningar.length > 0 };
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

/** Flags that stand, and those of the kind of case that no assessment has decided about. */
function knownFlags(vy: AktVy, { bedomningar, risk }: Kanda): FlaggId[] {
  const subject = vy.personer[0];
  const proposed = subject === undefined ? [] : proposedFlaggor(risk, bedomningar, subject.id);
  return [...new Set([...standingFlags(vy.personer, bedomningar), ...proposed])];
}

function standingFlags(personer: readonly Person[], bedomningar: readonly Skyddsbedomning[]): FlaggId[] {
  return [...new Set(personer.flatMap(({ id }) => flaggorOf(bedomningar, id)))];
}
