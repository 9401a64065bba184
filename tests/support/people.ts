import { formatNummer } from '../../shared/lib/personnummer.ts';
import { testnummer } from './testnummer.ts';

function pick(list: readonly string[], start: string): string {
  const found = list.find((nummer) => nummer.startsWith(start));
  if (found === undefined) throw new Error('no published test number like that in the committed list');
  return formatNummer(found);
}

/** A grown woman and a child of nine in November 2026, from the published test numbers. */
export const klientNummer = pick(testnummer.vuxna, '1980');
export const barnNummer = pick(testnummer.barn, '2017');
