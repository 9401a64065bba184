import { z } from 'zod';

/** Crockford's alphabet: no I, L, O or U, which hands and eyes confuse with 1, 0 and V. */
export const ANKARALFABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const ANKARTECKEN = 26;

const GROUP = 4;
const FORM = new RegExp(`^[${ANKARALFABET}]{${ANKARTECKEN}}$`);

/** The code of a paper anchor as typed: spaces, hyphens and small letters do not matter, and O, I and L are read as meant. */
export const Ankarkod = z
  .string({ error: 'Skriv koden från pappret.' })
  .max(100, { error: 'Koden är för lång. Den har 26 tecken.' })
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'))
  .refine((kod) => FORM.test(kod), { error: 'Koden har 26 tecken, siffror och bokstäver. Skriv av den från pappret.' });

/** In groups of four, as on paper. */
export function gruppera(kod: string): string {
  return kod.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join(' ') ?? '';
}
