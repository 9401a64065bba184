import type { Jourkuvert, Jourskal, SAKNAS } from './schema.ts';

export const JOURSKAL_NAMN: Readonly<Record<Jourskal, string>> = {
  'klienten-ringer': 'Klienten hör av sig',
  'nagon-annan-ringer': 'Någon annan hör av sig om klienten',
  'hot-eller-vald-nu': 'Hot eller våld pågår eller har just hänt',
  'barn-i-fara': 'Ett barn kan vara i fara',
  'polis-eller-vard': 'Polis eller vård hör av sig',
  'planerad-kontakt': 'Planerad kontakt i kväll eller i natt',
  annat: 'Annat',
};

export const SAKNAS_NAMN: Readonly<Record<(typeof SAKNAS)[number], string>> = {
  bortvald: 'Den som ansvarar har beslutat att akten inte ska ha någon jouröversikt.',
  'inte-skriven': 'Akten har ingen jouröversikt än.',
  olaslig: 'Jouröversikten går inte att läsa. Filen är skadad.',
};

export const KUVERT_ATT_GORA: Readonly<Record<NonNullable<Jourkuvert['attGora']>['vad'], string>> = {
  kvittera: 'Kvittens från jouren saknas',
  ersatt: 'Innehållet är gammalt: skriv ut ett nytt kuvert',
  forstor: 'Ta hem kuvertet och förstör det',
};
