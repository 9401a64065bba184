/** Why somebody shall look at something in the log. Released names are never changed: reviews are stored under them. */
export const FLAGGIDN = [
  'ej-tilldelad',
  'jour',
  'manga-akter',
  'utanfor-kontorstid',
  'visningar-utan-anteckning',
  'nekade-upplasningar',
  'hela-akten',
  'klocka-bakat',
  'stickprov',
] as const;
export type FlaggId = (typeof FLAGGIDN)[number];

/** What the reviewer reads about each flag: its name, and what there is to ask. */
export const FLAGGOR: Readonly<Record<FlaggId, { readonly namn: string; readonly fraga: string }>> = {
  'ej-tilldelad': { namn: 'Inte tilldelad akten', fraga: 'Varför behövde personen akten?' },
  jour: { namn: 'Läste en jouröversikt', fraga: 'Fanns det en händelse den kvällen?' },
  'manga-akter': { namn: 'Många akter på kort tid', fraga: 'Vad gällde genomgången?' },
  'utanfor-kontorstid': { namn: 'Utanför kontorstid', fraga: 'Var arbetet avtalat?' },
  'visningar-utan-anteckning': {
    namn: 'Många visningar utan anteckning',
    fraga: 'Vad behövdes de skyddade uppgifterna till?',
  },
  'nekade-upplasningar': { namn: 'Nekade upplåsningar', fraga: 'Vet någon vem som försökte?' },
  'hela-akten': { namn: 'Hela akten lämnade programmet', fraga: 'Vart gick den, och finns den kvar där?' },
  'klocka-bakat': { namn: 'Klockan ställdes bakåt', fraga: 'Vem ställde om klockan, och varför?' },
  stickprov: { namn: 'Stickprov', fraga: 'Stämmer dagens händelser med arbetet?' },
};

/** What a review came to. */
export const UTFALL = ['ok', 'fragat', 'anmalt'] as const;
export type Utfall = (typeof UTFALL)[number];

export const UTFALL_ORD: Readonly<Record<Utfall, string>> = {
  ok: 'Inget att anmärka',
  fragat: 'Frågat personen',
  anmalt: 'Anmält vidare',
};

/** From when some number of things is worth a look. */
export const GRANSER = {
  /** More different akter than this within an hour. */
  akterPerTimme: 20,
  /** Protected values shown in one akt on one day without anything being written there. */
  visningar: 5,
  /** Refused attempts to unlock on one day. */
  nekade: 3,
  /** Share of everybody's days that a review looks at whatever was done. */
  stickprov: 0.1,
} as const;

/** When the office is open, Monday first; null: closed. Public holidays are closed too. */
export const KONTORSTID: readonly ({ readonly fran: string; readonly till: string } | null)[] = [
  { fran: '07:00', till: '18:00' },
  { fran: '07:00', till: '18:00' },
  { fran: '07:00', till: '18:00' },
  { fran: '07:00', till: '18:00' },
  { fran: '07:00', till: '18:00' },
  null,
  null,
];
