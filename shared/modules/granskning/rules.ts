import { type Datum, datumOf, formatDatum } from '../../lib/tid.ts';
import type { Uppgift } from '../../process/uppgifter.ts';
import type { AktRad } from '../akt/schema.ts';
import { HANDLAGGANDE } from '../personal/rules.ts';
import type { Roll } from '../personal/schema.ts';
import type { Postslag } from '../post/schema.ts';
import type { Ogranskad, Ogranskat } from './schema.ts';

/**
 * What nobody needs to look at: what the program itself puts in a new akt, what the jour leaves (the one who answers for
 * the akt acknowledges it), and that somebody has looked.
 */
const GRANSKAS_INTE: readonly Postslag[] = ['inkommet', 'jouranteckning', 'granskning'];

/** Whether what a new colleague signs of this kind is looked at. */
export function granskas(slag: Postslag): boolean {
  return !GRANSKAS_INTE.includes(slag);
}

/** Who may look at what new colleagues sign, in the akter that they can open: those who work with cases and are not new. */
export function mayGranska({ ny, roller }: { readonly ny: boolean; readonly roller: readonly Roll[] }): boolean {
  return !ny && roller.some((roll) => (HANDLAGGANDE as readonly Roll[]).includes(roll));
}

/** What waits, by the one who signed it, the oldest first. */
export function sumByAnvandare(ogranskade: readonly Ogranskad[]): Ogranskat[] {
  const sums = new Map<string, Ogranskat>();
  for (const { av, signerad } of ogranskade) {
    const dag = datumOf(signerad);
    const { antal, aldst } = sums.get(av) ?? { antal: 0, aldst: dag };
    sums.set(av, { av, antal: antal + 1, aldst: dag < aldst ? dag : aldst });
  }
  return [...sums.values()].toSorted((a, b) => a.aldst.localeCompare(b.aldst) || a.av.localeCompare(b.av));
}

/** The task of looking at it, by the next working day after the oldest of it; for others than the one who signed. */
export function granskningTasksOf(ogranskat: readonly Ogranskat[], nextWorkingDay: (datum: Datum) => Datum): Uppgift[] {
  return ogranskat.map((granska) => ({
    steg: 'dokumentation',
    text: `Granska det som en ny medarbetare har signerat: ${antalPoster(granska.antal)}, äldst från ${formatDatum(granska.aldst)}.`,
    forfaller: nextWorkingDay(granska.aldst),
    granska,
  }));
}

export function antalPoster(antal: number): string {
  return antal === 1 ? '1 post' : `${antal} poster`;
}

/** What one person has signed as new and nobody has looked at, by akt: out of the rows that somebody is shown. */
export function ogranskatOf(rader: readonly Pick<AktRad, 'aktId' | 'kod' | 'uppgifter'>[], anvandareId: string) {
  const egna = rader.flatMap(({ aktId, kod, uppgifter }) =>
    uppgifter.flatMap(({ granska }) => (granska?.av === anvandareId ? [{ aktId, kod, antal: granska.antal }] : [])),
  );
  return {
    akter: egna.map(({ aktId, kod }) => ({ aktId, kod })),
    poster: egna.reduce((sum, { antal }) => sum + antal, 0),
  };
}

/** Whoever asks, and whether they may look at what new colleagues sign in this akt. */
export interface Betraktare {
  readonly id: string;
  readonly granskar: boolean;
}

/** The tasks that are somebody's: to look at what new colleagues have signed falls to those who may, and never to the signer. */
export function uppgifterFor(uppgifter: readonly Uppgift[], { id, granskar }: Betraktare): Uppgift[] {
  return uppgifter.filter(({ granska }) => granska === undefined || (granskar && granska.av !== id));
}
