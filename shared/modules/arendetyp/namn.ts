import type { ArendetypFakta, Bedomt } from '../../process/arendetyp.ts';

export const RELATION_NAMN: Readonly<Record<NonNullable<ArendetypFakta['relation']>, string>> = {
  narstaende: 'Närstående',
  heder: 'Hedersmotiv',
  annan: 'Någon annan',
};

/** What the program proposes from the facts; a person decides. */
export const FORSLAG_NAMN: Readonly<Record<Bedomt['forslag'], string>> = { ja: 'ja', nej: 'nej', oklart: 'oklart' };
