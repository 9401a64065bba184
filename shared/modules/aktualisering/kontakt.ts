import type { AktualiseringUppgifter } from './schema.ts';

/** Stands wherever somebody is about to call: what is left on an answering machine is heard by whoever is at home. */
export const ALDRIG_MEDDELANDE =
  'Lämna aldrig meddelande i en telefonsvarare. Säg inte vem du är förrän du vet vem som svarar.';

type Kontakt = Pick<
  AktualiseringUppgifter,
  'natsSakert' | 'farRingas' | 'ringtider' | 'kontrollfraga' | 'kontrollsvar'
>;

/** Whether anybody has written anything of how the client is reached safely. */
export function hasKontakt({ natsSakert, farRingas, ringtider, kontrollfraga, kontrollsvar }: Kontakt): boolean {
  return farRingas !== 'okant' || [natsSakert, ringtider, kontrollfraga, kontrollsvar].some((ett) => ett !== '');
}

const FAR_RINGAS = {
  ja: 'Får ringas.',
  nej: 'Får inte ringas.',
  okant: 'Det är inte känt om klienten får ringas: ring inte.',
} as const;

/** How the client is reached, in one text for whoever is to do it; empty when nobody has written anything. */
export function kontaktText(kontakt: Kontakt): string {
  if (!hasKontakt(kontakt)) return '';
  const { natsSakert, farRingas, ringtider, kontrollfraga, kontrollsvar } = kontakt;
  return [
    natsSakert,
    `${FAR_RINGAS[farRingas]}${ringtider === '' ? '' : ` Tider: ${ringtider}.`}`,
    kontrollfraga === '' ? '' : `Kontrollfråga: ${kontrollfraga} Svar: ${kontrollsvar}`,
    ALDRIG_MEDDELANDE,
  ]
    .filter((rad) => rad !== '')
    .join('\n');
}
