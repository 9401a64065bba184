import type { z } from 'zod';
import type { FlaggId } from '../../../shared/instrument/flaggor.ts';
import { kontrollera } from '../../../shared/lib/personnummer.ts';
import { ageOn, type Datum } from '../../../shared/lib/tid.ts';
import { Behov } from '../../../shared/matchning/schema.ts';
import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { flaggorOf } from '../../../shared/modules/skyddsbedomning/rules.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import { text } from './text.ts';

export const BehovForm = Behov;
export type BehovValues = z.input<typeof BehovForm>;
type Barn = BehovValues['barn'][number];

const OLDEST_CHILD = 17;

/** The needs as far as the akt tells them: who lives together, and the flags that stand. The rest is unknown. */
export function behovFromAkt(vy: AktVy, bedomningar: readonly Skyddsbedomning[], idag: Datum): BehovValues {
  const isBarnakt = vy.rad.roll === 'barn';
  const subject = vy.personer[0];
  const vuxna = isBarnakt ? [] : vy.personer.filter(({ roll }) => roll === 'klient');
  const barn = isBarnakt && subject !== undefined ? [subject] : vy.personer.filter(({ roll }) => roll === 'barn');
  return {
    vuxna: vuxna.map(({ kon }) => ({ kon: kon === 'okant' ? null : kon })),
    barn: barn.map((ett, index) => toBarn(ett, index, idag, !isBarnakt)),
    flaggor: standingFlags(vy.personer, bedomningar),
    flaggorBedomda: bedomningar.length > 0,
    akutGrundA: null,
    hjalpDygnetRunt: null,
    personalDygnetRunt: null,
    akutSuicidal: null,
    aktivtBeroende: null,
    tillganglighet: null,
    djur: 0,
    sprak: vy.personer[0]?.sprak ? [vy.personer[0].sprak] : [],
    kost: [],
    natter: null,
    farozoner: null,
    leverantorskopplingar: null,
    onskar: { syskonTillsammans: barn.length > 1, skola: false, vard: false, pendling: false },
  };
}

/** The needs of an earlier run, brought up to date with the flags that stand now. */
export function behovFromRun(behov: Behov, bedomningar: readonly Skyddsbedomning[], vy: AktVy): BehovValues {
  const flaggor = [...new Set([...behov.flaggor, ...standingFlags(vy.personer, bedomningar)])];
  return { ...behov, flaggor, flaggorBedomda: behov.flaggorBedomda || bedomningar.length > 0 };
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

function standingFlags(personer: readonly Person[], bedomningar: readonly Skyddsbedomning[]): FlaggId[] {
  return [...new Set(personer.flatMap(({ id }) => flaggorOf(bedomningar, id)))];
}

function toBarn(person: Person, index: number, idag: Datum, medVuxen: boolean): Barn {
  const kon = person.kon === 'kvinna' ? 'flicka' : person.kon === 'man' ? 'pojke' : null;
  return {
    kod: text.barnKod(index + 1),
    alder: ageOf(person, idag),
    kon: person.kon === 'annat' ? 'annat' : kon,
    medVuxen,
  };
}

/** Whole years, or null when the day of birth is unknown or says that this is no child. */
export function ageOf(person: Pick<Person, 'fodd' | 'personnummer'>, idag: Datum): number | null {
  const fodd = person.fodd ?? (person.personnummer === '' ? null : kontrollera(person.personnummer, idag).fodd);
  if (fodd === null || fodd > idag) return null;
  const alder = ageOn(fodd, idag);
  return alder <= OLDEST_CHILD ? alder : null;
}
