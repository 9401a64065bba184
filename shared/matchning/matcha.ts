import type { Datum } from '../lib/tid.ts';
import { isPlatsstyrd } from '../modules/insats/rules.ts';
import { type InsatsPlats, PLATSTYPER, type Platstyp } from '../modules/insats/schema.ts';
import { KRITERIER } from './kriterier.ts';
import { type Kriterium, type Lage, lageOf } from './kriterium.ts';
import { type Behov, GRUPPER, type Grupp, type KriterieUtfall, type Matchning, type PlatsUtfall } from './schema.ts';

interface Ranked {
  readonly utfall: PlatsUtfall;
  /** Group, unmet, unknown, conditions and security as the digits of one number: the lower the better. */
  readonly rank: number;
}

const MAX_SAKERHET = 5;
/** More than the criteria there are, so that no digit of a rank runs over. */
const RANK_BASE = 100;

const BY_TYP: ReadonlyMap<Platstyp, readonly Kriterium[]> = new Map(
  PLATSTYPER.map((typ) => [typ, KRITERIER.filter((one) => appliesTo(one, typ))]),
);

/**
 * How each active place of the catalogue stands to the needs, in words. A hard criterion that is not met excludes;
 * anything unknown makes the place unclear; what is unmet but not hard is a condition to weigh.
 * Sorted by group, then fit (fewest unmet, unknown, conditions), then security, then code: never by price, because
 * needs govern and not cost.
 */
export function matcha(behov: Behov, platser: readonly InsatsPlats[], idag: Datum): Matchning {
  const lage = lageOf(behov, idag);
  const ranked: Ranked[] = [];
  for (const plats of platser) if (plats.aktiv) ranked.push(assess(lage, plats));
  ranked.sort((a, b) => a.rank - b.rank || compareText(a.utfall.kod, b.utfall.kod));
  return ranked.map(({ utfall }) => utfall);
}

function appliesTo({ galler }: Kriterium, typ: Platstyp): boolean {
  return galler === 'platser' ? isPlatsstyrd(typ) : galler.includes(typ);
}

function assess(lage: Lage, plats: InsatsPlats): Ranked {
  const kriterier: KriterieUtfall[] = [];
  const count = { met: 0, 'not-met': 0, unknown: 0, condition: 0 };
  let excluded = false;
  for (const { id, slag, prova } of BY_TYP.get(plats.typ) ?? []) {
    const prov = prova(lage, plats);
    if (prov === null) continue;
    kriterier.push({ id, slag, utfall: prov.utfall, text: prov.text });
    count[prov.utfall] += 1;
    excluded ||= slag === 'hard' && prov.utfall === 'not-met';
  }
  const grupp = groupOf(excluded, count.unknown, kriterier.length - count.met);
  const { kod, typ, revision, sakerhet } = plats;
  const rank = [
    GRUPPER.indexOf(grupp),
    count['not-met'],
    count.unknown,
    count.condition,
    MAX_SAKERHET - (sakerhet ?? 0),
  ];
  return {
    utfall: { kod, typ, revision, sakerhet, grupp, kriterier, skal: reasons(grupp, kriterier) },
    rank: rank.reduce((sum, digit) => sum * RANK_BASE + digit, 0),
  };
}

function groupOf(excluded: boolean, unknown: number, open: number): Grupp {
  if (excluded) return 'utesluts';
  if (unknown > 0) return 'oklart';
  return open === 0 ? 'uppfyller' : 'med-villkor';
}

function reasons(grupp: Grupp, kriterier: readonly KriterieUtfall[]): string[] {
  const skal: string[] = [];
  for (const { slag, utfall, text } of kriterier) {
    if (decides(grupp, slag, utfall)) skal.push(text);
  }
  return skal;
}

function decides(grupp: Grupp, slag: KriterieUtfall['slag'], utfall: KriterieUtfall['utfall']): boolean {
  if (grupp === 'utesluts') return slag === 'hard' && utfall === 'not-met';
  return grupp === 'oklart' ? utfall === 'unknown' : utfall !== 'met';
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
