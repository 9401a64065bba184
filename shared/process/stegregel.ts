import type { AktLage } from './aktlage.ts';

/** How the state of one step follows from what the akt holds. */
export interface Stegregel {
  /** As `Stegbeskrivning.formular`: a mark by hand on such a step does not hide what is missing. */
  readonly formular: boolean;
  /** What is missing for the step to be done; empty = done. */
  readonly saknas: (lage: AktLage) => string[];
  /** What must come first, for work that is not acute. */
  readonly hinder: (lage: AktLage) => string[];
  /** Why the step is not needed, or null. */
  readonly behovsEj: (lage: AktLage) => string | null;
  /** Enough is done for acute work to go on to the next step; what is missing stays listed. */
  readonly akutNog: (lage: AktLage) => boolean;
}

export const never = () => null;
export const nothing = () => [];
export const notEnough = () => false;

type Villkor = readonly [missing: boolean, sentence: string];

/** The sentences about what is missing. */
export function sentences(...villkor: readonly Villkor[]): string[] {
  return villkor.filter(([missing]) => missing).map(([, sentence]) => sentence);
}

/** A decision of one of these kinds is signed. */
export function hasBeslut(lage: AktLage, slag: readonly string[]): boolean {
  return lage.beslut.some((beslut) => beslut.signerat && slag.includes(beslut.slag));
}

type Samtalslage = Pick<AktLage, 'utredningInledd' | 'ansokan'> & { readonly barn: readonly unknown[] };

/** Why advice alone does not do: the law asks for a case with a decision. Empty when it does. Codes and kinds, no names. */
export function servicesamtalHinder({ utredningInledd, ansokan, barn }: Samtalslage): string[] {
  return sentences(
    [barn.length > 0, 'det finns barn'],
    [ansokan, 'någon har bett om hjälp, och det är en ansökan'],
    [utredningInledd !== null, 'utredning är inledd'],
  );
}

/** Advice alone ends no case that an utredning is opened in, that somebody applied in or that concerns children. */
export function isServicesamtalNog(lage: AktLage): boolean {
  return lage.vidare === 'servicesamtal' && servicesamtalHinder(lage).length === 0;
}

/** What step 3 and the list of the day say of a servicesamtal that must become a case. */
export function samtaletRackerInte(lage: Samtalslage): string {
  return `Servicesamtalet räcker inte: ${servicesamtalHinder(lage).join('; ')}. Inled utredning.`;
}

/** The case ends in the aktualisering: closed or handed over without an utredning. */
export function endsEarly(lage: AktLage): string | null {
  if (lage.utredningInledd !== null) return null;
  if (lage.overlamnad?.mottagen === true) return 'Ärendet är överlämnat och mottaget.';
  if (isServicesamtalNog(lage)) return 'Ärendet fortsatte med servicesamtal.';
  if (lage.vidare === 'avslag' && hasBeslut(lage, ['avslag'])) return 'Ansökan avslogs.';
  if (lage.avslutad !== null) return 'Ärendet är avslutat utan utredning.';
  return null;
}

// Said by steps 3 and 6 alike.
export const EJ_MOTTAGEN = 'Överlämningen är inte mottagen än.';
export const EJ_AVSLAGEN = 'Beslut om avslag är inte signerat.';
