import type { AktRad, Aktslag } from './schema.ts';

export const AKTSLAG_NAMN: Readonly<Record<Aktslag, string>> = {
  aktualisering: 'Aktualisering',
  personakt: 'Personakt',
  servicesamtal: 'Servicesamtal',
};

const ROLL_NAMN = { vuxen: 'vuxen', barn: 'barn' } as const;

/** What an akt is, and whose kind of akt: `Personakt, barn`. */
export function aktslagOf(rad: Pick<AktRad, 'slag' | 'roll'>): string {
  const slag = AKTSLAG_NAMN[rad.slag];
  return rad.roll === null ? slag : `${slag}, ${ROLL_NAMN[rad.roll]}`;
}
