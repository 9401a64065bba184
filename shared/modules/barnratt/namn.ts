import type { BARNAHUS, BarnrattInnehall, POLISANMALAN } from './schema.ts';

export const BARNAHUS_NAMN: Readonly<Record<(typeof BARNAHUS)[number], string>> = {
  samrad: 'Samråd begärs',
  'inte-aktuellt': 'Inte aktuellt',
};

export const POLISANMALAN_NAMN: Readonly<Record<(typeof POLISANMALAN)[number], string>> = {
  gjord: 'Gjord',
  'ska-goras': 'Ska göras',
  'gors-inte': 'Görs inte',
};

/** What is asked about each decision, in order, as it is named on screen and paper. */
export const BARNRATT_RUBRIKER = {
  ickeDiskriminering: 'Ingen diskriminering (artikel 2)',
  barnetsBasta: 'Barnets bästa (artikel 3)',
  livOchUtveckling: 'Liv och utveckling (artikel 6)',
  barnetsRost: 'Vad barnet sade, eller varför det inte hördes (artikel 12)',
  barnahusSkal: 'Varför samråd begärs eller inte',
  polisanmalanSkal: 'Varför polisanmälan görs eller inte',
  information: 'Hur barnet har fått veta vad som beslutades',
} as const satisfies Partial<Record<keyof BarnrattInnehall, string>>;
