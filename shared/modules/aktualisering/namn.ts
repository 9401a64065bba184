import type { AktualiseringUppgifter, KANALER } from './schema.ts';

/** The ways in, as they are named on screen and paper. */
export const KANAL_NAMN: Readonly<Record<(typeof KANALER)[number], string>> = {
  telefon: 'Telefon',
  besok: 'Besök',
  brev: 'Brev',
  epost: 'E-post',
  socialjour: 'Socialjouren',
  polis: 'Polisen',
  annan: 'Annat sätt',
  okant: 'Okänt',
};

export const UTOVARE_NARVARANDE_NAMN: Readonly<Record<AktualiseringUppgifter['utovareNarvarande'], string>> = {
  ja: 'Ja',
  nej: 'Nej',
  okant: 'Vet inte',
};
