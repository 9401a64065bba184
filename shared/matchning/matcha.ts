import type { Datum } from '../lib/tid.ts';
import { isPlatsstyrd } from '../modules/insats/rules.ts';
import { type InsatsPlats, PLATSTYPER, type Platstyp } from '../modules/insats/schema.ts';
import { KRITERIER } from './kriterier.ts';
import { type Kriterium, type Lage, lageOf } from './kriterium.ts';
import { type Behov, GRUPPER, type Grupp, type KriterieUtfall, type Matchning, type PlatsUtfall } from './schema.ts';

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
  return platser
    .filter((plats) => plats.aktiv)
    .map((plats) => rank(assess(lage, plats)))
    .toSorted((a, b) => compareKeys(a.key, b.key) || compareText(a.utfall.kod, b.utfall.kod))
    .map(({ utfall }) => utfall);
}

function appliesTo({ galler }: Kriterium, typ: Platstyp): boolean {
  return galler === 'platser' ? isPlatsstyrd(typ) : galler.includes(typ);
}

function assess(lage: Lage, plats: InsatsPlats): PlatsUtfall {
  const kriterier: KriterieUtfall[] = [];
  for (const { id, slag, prova } of BY_TYP.get(plats.typ) ?? []) {
    const prov = prova(lage, plats);
    if (prov !== null) kriterier.push({ id, slag, utfall: prov.utfall, text: prov.text });
  }
  const grupp = groupOf(kriterier);
  const { kod, typ, revision, sakerhet } = plats;
  return { kod, typ, revision, sakerhet, grupp, kriterier, skal: reasons(grupp, kriterier) };
}

function isExcluding({ slag, utfall }: KriterieUtfall): boolean {
  return slag === 'hard' && utfall === 'not-met';
}

function groupOf(kriterier: readonly KriterieUtfall[]): Grupp {
  if (kriterier.some(isExcluding)) return 'utesluts';
  if (kriterier.some((one) => one.utfall === 'unknown')) return 'oklart';
  return kriterier.every((one) => one.utfall === 'met') ? 'uppfyller' : 'med-villkor';
}

function reasons(grupp: Grupp, kriterier: readonly KriterieUtfall[]): string[] {
  const decides = (one: KriterieUtfall) => {
    if (grupp === 'utesluts') return isExcluding(one);
    return grupp === 'oklart' ? one.utfall === 'unknown' : one.utfall !== 'met';
  };
  return kriterier.filter(decides).map((one) => one.text);
}

function rank(utfall: PlatsUtfall): { utfall: PlatsUtfall; key: readonly number[] } {
  const count = (kind: KriterieUtfall['utfall']) => utfall.kriterier.filter((one) => one.utfall === kind).length;
  const key = [
    GRUPPER.indexOf(utfall.grupp),
    count('not-met'),
    count('unknown'),
    count('condition'),
    -(utfall.sakerhet ?? 0),
  ];
  return { utfall, key };
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
