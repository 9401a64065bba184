import type { AvslutInnehall } from './schema.ts';

const PERSONAKT = /\bG-\d{3,}\b/g;

/** The closing words of an aktualisering that became an utredning: signed, and the one place that says where it went on. */
export function fortsatterI(koder: readonly string[]): string {
  return `Utredning är inledd. Ärendet fortsätter i ${koder.join(', ')}.`;
}

/** The codes of the personakter that the closing words name; none when the akt was closed for another reason. */
export function personaktkoder({ orsak, sammanfattning }: Pick<AvslutInnehall, 'orsak' | 'sammanfattning'>): string[] {
  if (orsak !== 'utredning-inledd') return [];
  return [...new Set(sammanfattning.match(PERSONAKT))];
}

/** The text in pieces, every second a code: `['i ', 'G-001', ' och ', 'G-002', '.']`. */
export function splitAtKoder(text: string): string[] {
  return text.split(new RegExp(`(${PERSONAKT.source})`));
}
