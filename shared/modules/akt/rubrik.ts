import type { PostHuvud, Postslag } from '../post/schema.ts';

const RUBRIKER: Readonly<Record<Postslag, string>> = {
  tilldelning: 'Vem som får öppna akten',
  inkommet: 'Ärendet kom in',
  instrument: 'Frågor besvarade',
  arendetyp: 'Ärendetyp bedömd',
  skyddsbedomning: 'Skyddsbedömning',
  matchning: 'Insatser matchade',
  erbjudande: 'Erbjudande lämnat',
  erbjudandesvar: 'Svar på erbjudande',
  beslut: 'Beslut',
  anteckning: 'Anteckning',
  intyg: 'Intyg till Skatteverket',
  stegmarkering: 'Steg markerat',
  kontrasignering: 'Kontrasignerat',
  frist: 'Frist fullgjord',
  vidare: 'Fortsatt handläggning',
  avslut: 'Akten avslutad',
  jouranteckning: 'Jouren',
  utlamnande: 'Hela akten lämnad som fil',
  skydd: 'Skydd',
  granskning: 'Granskat: signerat av ny medarbetare',
  motesplan: 'Möte planerat',
  moteshandelse: 'Möte: in- eller utcheckning, eller inställt',
  checklista: 'Checklista avbockad',
  barnratt: 'Barnets rätt prövad',
  sakerhetsplan: 'Säkerhetsplan',
  natverk: 'Nätverk',
};

/** One line for the timeline: the kind of entry, and that it corrects an earlier one. Never its text. */
export function rubrikOf(huvud: Pick<PostHuvud, 'slag' | 'ersatter'>): string {
  const rubrik = RUBRIKER[huvud.slag];
  return huvud.ersatter === null ? rubrik : `${rubrik} (rättar en tidigare)`;
}
