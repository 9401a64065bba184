import type { Uppgiftsslag } from './schema.ts';

/** How each kind of protected datum is named on screen and in a message; never the datum itself. */
export const UPPGIFTSSLAG_NAMN: Readonly<Record<Uppgiftsslag, string>> = {
  telefon: 'telefon',
  epost: 'e-post',
  'tidigare-adress': 'tidigare adress',
  kommun: 'kommun',
  arbetsplats: 'arbetsplats',
  skola: 'skola eller förskola',
  vard: 'vård',
  kontaktvag: 'kontaktväg',
  kodord: 'kodord',
  annan: 'annan skyddad uppgift',
};
