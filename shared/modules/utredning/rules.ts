import type { Samtycke } from '../beslut/schema.ts';
import { kraverIvo } from '../insats/rules.ts';
import type { InsatsPlats } from '../insats/schema.ts';

/** What a child's immediate placement rests on besides what everybody's does, by whether both guardians consent. */
const LAGRUM_FOR_SAMTYCKE: Readonly<Record<Samtycke, readonly string[]>> = {
  ja: ['sol.barn-skyddat-boende'],
  nej: ['l79.forutsattningar', 'l79.omedelbar-insats', 'l79.understallning'],
  'inte-utrett': [],
};

/** The circumstances that decide which law a child's placement may rest on. */
export interface Barnplacering {
  readonly samtycke: Samtycke;
  /** Whether a guardian is placed at the same place by the same decision. */
  readonly medVuxen: boolean;
  readonly plats: InsatsPlats;
}

/**
 * The references of a child's immediate placement. Both laws concern protected housing only, and the one for guardians
 * who disagree only a child who comes with one of them; elsewhere the answer gives no reference, and the question
 * becomes a task. lagrum: sol.barn-skyddat-boende, l79.tillampning
 */
export function lagrumForBarn(gemensamma: readonly string[], { samtycke, medVuxen, plats }: Barnplacering): string[] {
  const holds = kraverIvo(plats) && (samtycke === 'ja' || medVuxen);
  return [...new Set([...gemensamma, ...(holds ? LAGRUM_FOR_SAMTYCKE[samtycke] : [])])];
}

/** Whether the law for guardians who disagree can carry this placement at all. */
export function isUtanforL79({ samtycke, medVuxen, plats }: Barnplacering): boolean {
  return samtycke === 'nej' && !(medVuxen && kraverIvo(plats));
}
