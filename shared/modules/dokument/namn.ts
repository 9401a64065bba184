import type { MallId } from './schema.ts';

/** What each kind of document is called on the screen. */
export const MALL_NAMN: Readonly<Record<MallId, string>> = {
  aktualisering: 'Aktualisering',
  skyddsbedomning: 'Skyddsbedömning',
  matchning: 'Matchning',
  beslut: 'Beslut',
  journal: 'Journal',
  intyg: 'Intyg till Skatteverket',
  avslut: 'Avslut',
  akt: 'Hela akten',
  inlaga: 'Inlaga',
  jourkuvert: 'Jourkuvert',
  motesblad: 'Mötesblad',
  sakerhetsplan: 'Säkerhetsplan',
  lista: 'Papper till klienten',
};
