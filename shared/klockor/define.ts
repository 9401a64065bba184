import type { Datum, Tidpunkt } from '../lib/tid.ts';

/** A legal or agreed time limit as data. */
export interface Klocka {
  readonly id: string;
  readonly namn: string;
  /** The event that starts it, in words. */
  readonly startar: string;
  readonly langd: number;
  readonly enhet: 'timmar' | 'dagar' | 'veckor' | 'manader';
  /** `sakerhet` protects somebody, `myndighet` is an act towards a court or authority, `uppfoljning` is our own work. */
  readonly slag: 'sakerhet' | 'myndighet' | 'uppfoljning';
  /** Only clocks towards authorities move (lagen 1930:173); a safety clock is never lengthened. */
  readonly helgregel: 'flyttas-inte' | 'nasta-arbetsdag';
  /** The day to aim at when it lies before the last one: the same day, or the last working day not after the limit. */
  readonly mal: 'samma-dag' | 'arbetsdagen-fore' | null;
  readonly lagrumId: string | null;
  readonly verifierad: 'kontrollerad' | 'att-verifiera';
  readonly kalla: string;
}

/** When a clock rings. */
export interface Forfall {
  /** The day to aim at; null when it is the last day itself. */
  readonly mal: Datum | null;
  /** The last day, after the weekday rule. */
  readonly forfaller: Datum;
  /** The last day before the weekday rule moved it; null when nothing was moved. */
  readonly flyttadFran: Datum | null;
  /** The very instant, for clocks that run in hours from a known instant. */
  readonly klockslag: Tidpunkt | null;
}
