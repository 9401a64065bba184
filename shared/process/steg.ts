import { z } from 'zod';

export const STEG_ID = [
  'inkommer',
  'arendetyp',
  'vidare',
  'planering',
  'skyddsbedomning',
  'vidare-efter',
  'matchning',
  'verkstallighet',
  'dokumentation',
  'planeringsmote',
  'uppfoljning',
  'avslut',
] as const;
export const StegId = z.enum(STEG_ID, { error: 'Välj ett av de tolv stegen.' });
export type StegId = z.infer<typeof StegId>;

export interface Stegbeskrivning {
  readonly nr: number;
  readonly id: StegId;
  readonly namn: string;
  /** For the narrow list beside the form. */
  readonly kort: string;
  /** The routine that stands beside the step's form; own wording. */
  readonly rutin: string;
  /** False: the step has no form of its own, and a person marks it done or not needed, with a reason. */
  readonly formular: boolean;
}

/** The samordnare's twelve steps. */
export const STEG: readonly Stegbeskrivning[] = [
  {
    nr: 1,
    id: 'inkommer',
    namn: 'Ärendet kommer in',
    kort: 'In',
    rutin:
      'Skriv när det kom in och en rad om vad det gäller. Allt annat får vara okänt så länge. Fråga hur klienten kan nås säkert, och om den som utövar våldet är i närheten. Ring bara upp på ett nummer som klienten själv har sagt är säkert. Ta reda på om det finns barn.',
    formular: true,
  },
  {
    nr: 2,
    id: 'arendetyp',
    namn: 'Bedömning av ärendetyp',
    kort: 'Typ',
    rutin:
      'Ta reda på bakgrunden: folkbokföring, skyddsmarkeringar, tidigare kontakter. Sök inte mer än ärendet kräver, för varje sökning kan röja klienten. Ställ de korta frågorna och avgör om det är ett skyddsärende och om det är akut. Finns det barn, bedöm varje barns behov av skydd samma dag, senast dagen efter, innan någon vårdnadshavare som misstänks för våld kontaktas. Skriv bedömningen också när svaret är nej.',
    formular: true,
  },
  {
    nr: 3,
    id: 'vidare',
    namn: 'Fortsatt handläggning?',
    kort: 'Vidare',
    rutin:
      'Ja: inled utredning, så får varje person en egen akt. Nej: avsluta med skäl, eller lämna över till rätt enhet. En överlämning är klar först när någon har tagit emot den. Vid känt eller misstänkt våld mot ett barn, eller när ett barn har bevittnat våld, ska utredning inledas utan dröjsmål. En önskan om hjälp är en ansökan, hur den än uttrycks.',
    formular: true,
  },
  {
    nr: 4,
    id: 'planering',
    namn: 'Planering, akut eller inte',
    kort: 'Plan',
    rutin:
      'Planera det första mötet: vilka två som är med, säker lokal, säker resväg, tid som chef och kolleger känner till. Behövs tolk, välj gärna telefontolk från en annan del av landet och nämn varken namn eller ort. Tänk på att klientens telefon kan visa var ni är.',
    formular: true,
  },
  {
    nr: 5,
    id: 'skyddsbedomning',
    namn: 'Skyddsbedömning och säkerhetsplanering',
    kort: 'Bedöm',
    rutin:
      'Möt klienten och låt henne eller honom berätta. Beskriv våldet och hotet så som det berättas, utan att släta ut. Kartlägg nätverket, risker och det som skyddar. Bedöm varje barn för sig och låt barnet komma till tals. Berätta i tid vad en placering innebär, också vad den begränsar. Vill klienten vänta trots att skydd behövs, gör en säkerhetsplan tillsammans.',
    formular: true,
  },
  {
    nr: 6,
    id: 'vidare-efter',
    namn: 'Fortsatt handläggning efter bedömningen?',
    kort: 'Vidare',
    rutin:
      'Ja: gå till matchning. Tackar klienten nej, skriv vad som erbjöds och varför svaret blev nej. Ett avslag på en ansökan är ett formellt beslut, med upplysning om hur det överklagas. Servicesamtal räcker inte när det finns barn i hemmet, när någon har ansökt eller när en utredning är inledd.',
    formular: true,
  },
  {
    nr: 7,
    id: 'matchning',
    namn: 'Matcha insats mot behov',
    kort: 'Matcha',
    rutin:
      'Behoven styr, inte priset. Läs för varje plats vad som är uppfyllt, vad som inte är det och vad som är okänt. Ring och fråga om det som är oklart. Erbjud, skriv ned svaret och skälen, också vid nej. Relationer till platsen, personalen eller trakten kan göra en plats farlig.',
    formular: true,
  },
  {
    nr: 8,
    id: 'verkstallighet',
    namn: 'Insatsen verkställs',
    kort: 'Verkst.',
    rutin:
      'Kontrollera att ingen uppgift om platsen läcker genom faktura, resa, skola, post eller telefon. Ge säkerhetsinformation muntligt; papper bara om det är säkert. Ordna praktisk hjälp och ekonomi. Kontakta klienten inom ett dygn. Skicka med utredningen när du ansöker om plats i skyddat boende.',
    formular: false,
  },
  {
    nr: 9,
    id: 'dokumentation',
    namn: 'Dokumentation',
    kort: 'Dok.',
    rutin:
      'Anteckna samma dag, så att kväll och natt kan läsa vad som har hänt. Skriv vad som är fakta och vad som är bedömning, och vem som har sagt vad. Besluten ska gå att följa: vem beslutade, när, med vilka skäl och vilket lagrum. En signerad anteckning rättas bara med en ny.',
    formular: true,
  },
  {
    nr: 10,
    id: 'planeringsmote',
    namn: 'Planeringsmöte',
    kort: 'Möte',
    rutin:
      'Träffa klienten, och utföraren om det finns någon. Gör en uppdragsplan med mål som går att följa, vem som gör vad och när ni ses igen. Båda får planen, om det är säkert. Fråga om samtycke för varje viktig kontakt för sig: vilka uppgifter, till vem, varför och hur länge.',
    formular: false,
  },
  {
    nr: 11,
    id: 'uppfoljning',
    namn: 'Löpande uppföljning',
    kort: 'Följ',
    rutin:
      'Du ansvarar för att insatsen följs upp. Gör om riskbedömningen i alla ärenden och ha uppföljningsmöte var tredje månad. Skriv intyg till Skatteverket när det behövs. Följ att klienten söker bostad, ta ställning till magasinering och flyttstädning, och pröva om en annan kommun bör ta över. Håll kontakt med ekonomiskt bistånd och med barn och familj.',
    formular: false,
  },
  {
    nr: 12,
    id: 'avslut',
    namn: 'Avslut',
    kort: 'Avslut',
    rutin:
      'Gör klart det som hör till insatsen: nycklar, tillhörigheter, skola, post, ny säkerhetsplan, och be utföraren radera sina uppgifter. Skriv hur ärendet slutade och vilken risk som finns kvar. Rensa och ordna akten, skriv ut den och lämna den till arkivet utan namn på utsidan. Tiden till gallring räknas från den sista anteckningen.',
    formular: true,
  },
];

export function getSteg(id: StegId): Stegbeskrivning {
  const steg = STEG.find((one) => one.id === id);
  if (steg === undefined) throw new TypeError('every StegId has its step');
  return steg;
}
