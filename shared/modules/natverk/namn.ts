import type { Natverksperson } from './schema.ts';

export const NATVERKSHALLNING_NAMN: Readonly<Record<Natverksperson['hallning'], string>> = {
  stod: 'Stöd',
  hot: 'Hot',
  oklart: 'Oklart',
};

export const VET_VAR_NAMN: Readonly<Record<Natverksperson['vetVar'], string>> = {
  ja: 'Ja',
  nej: 'Nej',
  oklart: 'Oklart',
};

export const FAR_KONTAKTAS_NAMN: Readonly<Record<Natverksperson['farKontaktas'], string>> = { ja: 'Ja', nej: 'Nej' };
