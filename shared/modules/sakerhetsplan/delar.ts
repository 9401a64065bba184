/** What a säkerhetsplan holds of free text, in the order in which it is gone through and printed. */
const VUXENTEXTER = ['varningstecken', 'platser', 'ikvall', 'digitalt', 'packat', 'barnen'] as const;
/** The child's own plan, in words that are a child's own. */
const BARNTEXTER = ['barnTecken', 'barnPlatser', 'barnVuxna', 'barnRinga', 'barnSlipper', 'ikvall'] as const;
export type Plantext = (typeof VUXENTEXTER)[number] | (typeof BARNTEXTER)[number];
export type Planslag = 'vuxen' | 'barn';

/** The texts of each kind of plan. */
export const PLANTEXTER: Readonly<Record<Planslag, readonly Plantext[]>> = { vuxen: VUXENTEXTER, barn: BARNTEXTER };

interface Ledtext {
  readonly etikett: string;
  readonly hjalp: string;
}

/** How each text is asked for. To a child as one says it to a child: the form is read aloud beside it. */
const LEDTEXTER: Readonly<Record<Plantext, Ledtext>> = {
  varningstecken: {
    etikett: 'Varningstecken',
    hjalp: 'Vad brukar hända innan det blir farligt? Ord, miner, alkohol, tider på dygnet, händelser.',
  },
  platser: {
    etikett: 'Säkra platser',
    hjalp: 'Vart går det att ta sig, och hur? Vilka rum och vägar ska undvikas? Skriv ingen adress.',
  },
  ikvall: { etikett: 'I kväll och i natt', hjalp: 'Vad gäller nu: var, med vem, och vad görs om det blir farligt?' },
  digitalt: {
    etikett: 'Telefon och konton',
    hjalp: 'Vad kan utövaren se eller styra, och vad görs åt det i vilken ordning? En plötslig ändring kan märkas.',
  },
  packat: { etikett: 'Det som packas', hjalp: 'Vad är packat, hos vem finns det, och vem kan hämta resten?' },
  barnen: {
    etikett: 'Barnen',
    hjalp: 'Vem tar hand om barnen om det blir farligt, och vad vet de? Barnets egen plan görs i barnets akt.',
  },
  barnTecken: { etikett: 'Så märker jag att det kan bli bråk', hjalp: 'Vad brukar du se, höra eller känna i kroppen?' },
  barnPlatser: { etikett: 'Hit kan jag gå', hjalp: 'Ett rum, en granne, en kompis. Var är det lugnt?' },
  barnVuxna: {
    etikett: 'Vuxna som jag kan berätta för',
    hjalp: 'Vem tycker du om att prata med, och vem hjälper dig?',
  },
  barnRinga: { etikett: 'Så ringer jag 112', hjalp: 'Var finns telefonen, vad heter du, vad säger du? Öva gärna.' },
  barnSlipper: {
    etikett: 'Det här behöver jag inte göra',
    hjalp: 'Gå emellan, ta hand om syskon, hålla allt hemligt: det är de vuxnas ansvar.',
  },
};

/** The same text of a child's plan. */
const BARNETS_KVALL: Ledtext = { etikett: 'Så gör vi i kväll', hjalp: 'Var ska du sova, och vem är hos dig?' };

export function ledtextOf(slag: Planslag, text: Plantext): Ledtext {
  return slag === 'barn' && text === 'ikvall' ? BARNETS_KVALL : LEDTEXTER[text];
}

/** What to go through about telephone and accounts. Released ids are never renamed: signed plans carry them. */
export const DIGITALA_PUNKTER: Readonly<Record<string, string>> = {
  'plats-av': 'Platsdelning är genomgången i telefon, karta, bilder och appar',
  'konton-delade': 'Konton och abonnemang som delas med utövaren är kända',
  losenord: 'Nya lösenord är valda på en enhet som utövaren inte har rört',
  tvasteg: 'Tvåstegsinloggning går till en telefon som bara klienten har',
  sokare: 'Väska, bil, kläder och barnens saker är kontrollerade för sändare',
  enheter: 'Barnens telefoner, surfplattor och klockor är genomgångna',
  'e-legitimation': 'E-legitimation, bank och digital brevlåda är bara klientens',
  'sociala-medier': 'Vilka som ser bilder, platser och vänner är ändrat',
  bevis: 'Hot och meddelanden är sparade på ett säkert ställe innan något raderas',
};

/** What is good to have ready. Released ids are never renamed. */
export const PACKLISTA: Readonly<Record<string, string>> = {
  legitimation: 'Legitimation, pass och andra id-handlingar, också barnens',
  nycklar: 'Nycklar',
  pengar: 'Kontanter och bankkort',
  telefon: 'Telefon och laddare',
  medicin: 'Medicin, recept och hjälpmedel',
  papper: 'Viktiga papper: beslut, domar, hyresavtal, vårdkort',
  klader: 'Kläder för några dagar',
  'barnens-saker': 'Barnens saker: gosedjur, favoritsak, det de inte kan vara utan',
  djur: 'Något är ordnat för djuren',
};

/** A point of a list as it reads; one of a later version keeps its code. */
export function punktOf(lista: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(lista, id) ? (lista[id] ?? id) : id;
}

/** Parts of a plan that somebody may choose to have on paper. */
export const PAPPERSDELAR = [
  ...new Set([...VUXENTEXTER, ...BARNTEXTER, 'kontakter', 'digitalaPunkter', 'packlista'] as const),
];
export type Pappersdel = (typeof PAPPERSDELAR)[number];

/** The parts that this kind of plan has, as they are called. */
export function pappersdelarOf(slag: Planslag): { readonly id: Pappersdel; readonly etikett: string }[] {
  const texter = PLANTEXTER[slag].map((id) => ({ id, etikett: ledtextOf(slag, id).etikett }));
  const kontakter = { id: 'kontakter' as const, etikett: KONTAKTER_NAMN };
  if (slag === 'barn') return [...texter, kontakter];
  return [
    ...texter,
    kontakter,
    { id: 'digitalaPunkter', etikett: 'Punkterna om telefon och konton' },
    { id: 'packlista', etikett: 'Packlistan' },
  ];
}

export const KONTAKTER_NAMN = 'Personer att kontakta';
