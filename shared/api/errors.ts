/** The closed list of error codes that cross the bridge. */
export const FELKODER = [
  'VALIDATION',
  'RULE',
  'CONFLICT',
  'NOT_FOUND',
  'FORBIDDEN',
  'LOCKED',
  'STORAGE',
  'CANCELLED',
  'UNEXPECTED',
] as const;
export type Felkod = (typeof FELKODER)[number];

/** A fault at one place of the input: `falt` is a dotted path, `mening` a Swedish sentence without case data. */
export interface Faltfel {
  readonly falt: string;
  readonly mening: string;
}

/** What of an error crosses the bridge. `mening` is fixed text, never built from what somebody typed. */
export interface FelSvar {
  readonly kod: Felkod;
  readonly mening: string;
  readonly faltfel?: readonly Faltfel[];
  /** Points to a line in the diagnostics file (only with UNEXPECTED and STORAGE). */
  readonly referens?: string;
}

/** Every call is answered by one of these two. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fel: FelSvar };

/**
 * The only error that the program throws on purpose. `mening` must be a constant of the source code: no name, number,
 * address or free text may ever be built into it.
 */
export class AppError extends Error {
  readonly kod: Felkod;
  readonly mening: string;
  readonly faltfel: readonly Faltfel[];

  constructor(kod: Felkod, mening: string, faltfel: readonly Faltfel[] = []) {
    super(kod);
    this.name = 'AppError';
    this.kod = kod;
    this.mening = mening;
    this.faltfel = faltfel;
  }
}

/** A broken rule, shown at `falt` when one is given. */
export function ruleError(mening: string, falt?: string): AppError {
  return new AppError('RULE', mening, falt === undefined ? [] : [{ falt, mening }]);
}
