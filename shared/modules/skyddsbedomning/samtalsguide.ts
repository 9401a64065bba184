/** Open questions for one part of the conversation. */
export interface Guideavsnitt {
  readonly id: string;
  readonly rubrik: string;
  readonly fragor: readonly string[];
}

/** Our own wording. A help for whoever leads the conversation: no instrument, nothing is counted, nothing must be asked. */
const VUXEN: readonly Guideavsnitt[] = [
  {
    id: 'borja',
    rubrik: 'Börja',
    fragor: [
      'Är det lugnt att prata här och nu? Hur lång tid har vi?',
      'Vad vill du att jag ska veta först?',
      'Vad har du berättat för någon tidigare, och hur gick det?',
    ],
  },
  {
    id: 'valdet',
    rubrik: 'Våldet',
    fragor: [
      'Berätta om den senaste gången. Vad hände före, under och efter?',
      'Hur började det, och hur har det ändrats?',
      'Vilken gång var du som mest rädd? Vad tänkte du då?',
      'Vad händer om du säger emot, eller gör något som inte är bestämt?',
      'Vem bestämmer över pengar, telefon, kläder och vilka du träffar?',
      'Händer det saker som är svåra att berätta om, också sexuellt? Du väljer vad du säger.',
    ],
  },
  {
    id: 'hotet',
    rubrik: 'Hotet nu',
    fragor: [
      'Vad tror du händer i kväll, i helgen, om du går?',
      'Vad har han eller hon sagt att han eller hon kan göra? Tror du på det, och varför?',
      'Finns det vapen, missbruk, övervakning eller någon mer som hjälper till?',
      'Vad har hindrat det värsta hittills?',
    ],
  },
  {
    id: 'natverk',
    rubrik: 'De omkring dig',
    fragor: [
      'Vem blir glad när du ringer? Vem skulle hjälpa dig i natt?',
      'Vem vet var du är nu? Vem kan berätta det vidare, också utan att mena illa?',
      'Hur ser släkten på det här? Vem fattar beslut i familjen?',
    ],
  },
  {
    id: 'barnen',
    rubrik: 'Barnen',
    fragor: [
      'Vad har barnen sett, hört och förstått? Var brukar de vara när det händer?',
      'Hur mår de, och vad säger de själva?',
      'Vilka kontakter har de med den andra föräldern, och vad händer då?',
    ],
  },
  {
    id: 'egna',
    rubrik: 'Du själv',
    fragor: [
      'Vad har du gjort för att klara dig? Vad av det hjälpte?',
      'Hur sover och äter du? Finns det stunder då du inte orkar leva?',
      'Vad vill du ska hända? Vad vill du absolut inte?',
    ],
  },
  {
    id: 'information',
    rubrik: 'Om skydd',
    fragor: [
      'Vad tror du att ett skyddat boende innebär?',
      'Vad blir svårast: telefonen, arbetet, skolan, vännerna, djuren?',
      'Kan du med egna ord säga vad vi kom överens om?',
    ],
  },
];

const BARN: readonly Guideavsnitt[] = [
  {
    id: 'borja',
    rubrik: 'Börja',
    fragor: [
      'Vet du varför vi träffas? Vad har någon sagt till dig om det?',
      'Du får säga "vet inte" och "vill inte". Vad vill du börja med?',
      'Vem vet att vi pratar, och hur känns det?',
    ],
  },
  {
    id: 'hemma',
    rubrik: 'Hemma',
    fragor: [
      'Berätta om en vanlig dag hemma. Och en dag som inte är bra?',
      'Vad händer när de vuxna blir arga? Var är du då? Och syskonen?',
      'Har någon gjort dig illa, eller gjort något som du inte ville?',
      'Finns det något som du inte får berätta?',
    ],
  },
  {
    id: 'trygg',
    rubrik: 'Trygg',
    fragor: [
      'Var är det lugnt? Vem vill du vara hos?',
      'Vad gör du när du blir rädd? Vad hjälper?',
      'Vem kan du berätta för?',
    ],
  },
  {
    id: 'vill',
    rubrik: 'Det du vill',
    fragor: [
      'Om du fick bestämma, vad skulle bli annorlunda?',
      'Vad vill du att jag berättar för de vuxna, och vad vill du inte?',
      'Vad undrar du om det som händer nu?',
    ],
  },
];

/** The guide for the kind of assessment. */
export function guideFor(slag: 'omedelbar' | 'barn' | 'vuxen'): readonly Guideavsnitt[] {
  return slag === 'vuxen' ? VUXEN : BARN;
}
