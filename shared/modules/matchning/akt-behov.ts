import type { FlaggId } from '../../instrument/flaggor.ts';
import type { Datum } from '../../lib/tid.ts';
import type { Behov } from '../../matchning/schema.ts';
import { type Arendetyprisk, proposedFlaggor } from '../arendetyp/risk.ts';
import type { Person } from '../person/schema.ts';
import { flaggorOf } from '../skyddsbedomning/rules.ts';
import type { Skyddsbedomning } from '../skyddsbedomning/schema.ts';
import { kantBehov } from './kant-behov.ts';

/** What a personakt knows of the household and of danger before the matching. */
export interface Aktunderlag {
  readonly roll: 'vuxen' | 'barn' | null;
  /** The subject first. */
  readonly personer: readonly Person[];
  readonly bedomningar: readonly Skyddsbedomning[];
  readonly risk: Arendetyprisk | null;
}

/**
 * The needs as far as the akt tells them: who lives together, the flags that stand, and the danger that the kind of case
 * was judged by. The rest is unknown.
 */
export function behovOfAkt(akt: Aktunderlag, idag: Datum): Behov {
  const { roll, personer, bedomningar, risk } = akt;
  const isBarnakt = roll === 'barn';
  const [subject] = personer;
  const vuxna = isBarnakt ? [] : personer.filter((person) => person.roll === 'klient');
  const barn = isBarnakt && subject !== undefined ? [subject] : personer.filter((person) => person.roll === 'barn');
  const kant = {
    vuxna,
    barn,
    medVuxen: !isBarnakt,
    // A no of the first hour is not carried on: unknown asks again, no would not.
    akutGrundA: risk?.akutGrundA === true || null,
    akutSuicidal: risk?.akutSuicidal === true || null,
  };
  return {
    ...kantBehov({ ...kant, flaggor: knownFlags(akt), flaggorBedomda: isBedomd(bedomningar) }, idag),
    sprak: subject?.sprak ? [subject.sprak] : [],
  };
}

/** The needs of an earlier run, brought up to date with the flags that stand now. */
export function behovOfRun(behov: Behov, { personer, bedomningar }: Aktunderlag): Behov {
  const flaggor = [...new Set([...behov.flaggor, ...standingFlags(personer, bedomningar)])];
  return { ...behov, flaggor, flaggorBedomda: behov.flaggorBedomda || isBedomd(bedomningar) };
}

/** An immediate assessment of a child is made before anybody has gone through the flags. */
function isBedomd(bedomningar: readonly Skyddsbedomning[]): boolean {
  return bedomningar.some(({ innehall }) => innehall.slag !== 'omedelbar');
}

/** Flags that stand, and those of the kind of case that no assessment has decided about. */
function knownFlags({ personer, bedomningar, risk }: Aktunderlag): FlaggId[] {
  const [subject] = personer;
  const proposed = subject === undefined ? [] : proposedFlaggor(risk, bedomningar, subject.id);
  return [...new Set([...standingFlags(personer, bedomningar), ...proposed])];
}

function standingFlags(personer: readonly Person[], bedomningar: readonly Skyddsbedomning[]): FlaggId[] {
  return [...new Set(personer.flatMap(({ id }) => flaggorOf(bedomningar, id)))];
}
