import type { InsatsPlats, Platstyp } from './schema.ts';

/** What somebody is granted, as it is said to them. */
export const BEVILJAS: Readonly<Record<Platstyp, string>> = {
  KC: 'plats i kriscentrum eller kvinnojour',
  SB: 'plats i skyddat boende',
  SL: 'plats i skyddslägenhet',
  HO: 'plats på hotell',
  JF: 'plats i jourhem eller familjehem',
  OV: 'öppenvård',
  KP: 'kontaktperson eller kontaktfamilj',
  PS: 'hjälp till polisens skyddspaket',
  HV: 'plats i HVB eller stödboende',
  KV: 'stöd att bo kvar med skydd',
  AK: 'hjälp att flytta till en annan kommun',
};

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
