import { ROLLER, type Roll } from '../../../shared/modules/personal/schema.ts';
import { ROLLORD } from './text.ts';

/** Roles as one line: "Samordnare, chef". */
export function rollerInWords(roller: readonly Roll[]): string {
  const words = roller.map((roll) => ROLLORD[roll].namn);
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(', ');
}

export const ROLLVAL = ROLLER.map((roll) => ({
  value: roll,
  label: ROLLORD[roll].namn,
  description: ROLLORD[roll].far,
}));
