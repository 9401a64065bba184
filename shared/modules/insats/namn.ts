import type { InsatsPlats } from './schema.ts';

export const DRIFTFORM_NAMN: Readonly<Record<InsatsPlats['driftform'], string>> = {
  kommunal: 'Kommunal',
  enskild: 'Enskild',
  ideell: 'Ideell',
};

export const IVO_STATUS_NAMN: Readonly<Record<InsatsPlats['ivo']['status'], string>> = {
  tillstand: 'Har tillstånd',
  anmald: 'Är anmäld',
  saknas: 'Saknas',
  'behovs-ej': 'Behövs inte',
  okand: 'Okänt',
};

export const BEMANNING_NAMN: Readonly<Record<NonNullable<InsatsPlats['bemanning']>, string>> = {
  ingen: 'Ingen',
  dag: 'Dagtid',
  'dygnet-runt': 'Dygnet runt',
};

export const TILLGANGLIGHET_NAMN: Readonly<Record<NonNullable<InsatsPlats['tillganglighet']>, string>> = {
  full: 'Full',
  delvis: 'Delvis',
  ingen: 'Ingen',
};

export const DJUR_NAMN: Readonly<Record<NonNullable<InsatsPlats['djur']>, string>> = {
  ja: 'Ja',
  'efter-fraga': 'Efter fråga',
  nej: 'Nej',
};
