import { LASTID } from '../../../shared/modules/installning/schema.ts';
import type { Option } from '../../ui/field-types.ts';
import { LASNING } from './text.ts';

/** The minutes that can be chosen, up to and with a longest. */
export function minuterUpTo(langsta: number): Option<string>[] {
  const antal = Math.max(0, langsta - LASTID.minst + 1);
  return Array.from({ length: antal }, (_, index) => {
    const minuter = LASTID.minst + index;
    return { value: String(minuter), label: LASNING.minuter(minuter) };
  });
}
