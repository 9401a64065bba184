import { defineLagrum } from './define.ts';

const LAST = 'Lagtexten, SFS 2024:79.';

/** The act on placing a child in protected housing together with one guardian when the other does not agree. */
export const L79_LAGRUM = defineLagrum(
  { lag: 'lagen (2024:79) om placering av barn i skyddat boende', gallerFran: '2024-04-01' },
  [
    {
      id: 'l79.tillampning',
      paragraf: '1 kap. 1 §',
      text: 'Lagen gäller barn som placeras i skyddat boende tillsammans med en vårdnadshavare.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.barnets-basta',
      paragraf: '2 kap. 1–2 §§',
      text: 'Barnets bästa, och barnets rätt till information och att komma till tals.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.talan-15',
      paragraf: '2 kap. 3 §',
      text: 'Den som har fyllt 15 år för själv sin talan.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.forutsattningar',
      paragraf: '3 kap. 1–2 §§',
      text: 'När ett barn får placeras i skyddat boende utan att båda vårdnadshavarna samtycker.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.ansokan',
      paragraf: '3 kap. 3 §',
      text: 'Vad nämndens ansökan till förvaltningsrätten ska innehålla.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.upphor',
      paragraf: '3 kap. 4 §',
      text: 'Rättens beslut upphör om placeringen inte har påbörjats inom fyra veckor från laga kraft.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.omedelbar-insats',
      paragraf: '4 kap. 1–2 §§',
      text: 'Nämnden, eller ordföranden om nämnden inte kan avvaktas, får besluta om omedelbar insats.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.understallning',
      paragraf: '4 kap. 3–4 §§',
      text: 'Ett beslut om omedelbar insats ska underställas förvaltningsrätten inom en vecka, annars upphör det.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.ansokan-sex-veckor',
      paragraf: '4 kap. 6–7 §§',
      text: 'Ansökan till förvaltningsrätten ska göras inom sex veckor från placeringen.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.overvagande',
      paragraf: '5 kap. 3 §',
      text: 'Nämnden ska minst var sjätte månad överväga om insatsen fortfarande behövs.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.hemlig-vistelseort',
      paragraf: '5 kap. 4–6 §§',
      text: 'Beslut om umgänge och om att vistelseorten inte röjs; övervägs minst var sjätte månad.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.vardnadshavaren-bestammer',
      paragraf: '6 kap. 1 §',
      text: 'Vårdnadshavaren i boendet får ensam bestämma om vissa frågor om barnet.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.huvudforhandling',
      paragraf: '8 kap. 2 §',
      text: 'Förvaltningsrätten ska hålla förhandling inom två veckor från ansökan.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.offentligt-bitrade',
      paragraf: '8 kap. 4 §',
      text: 'Offentligt biträde.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.delgivning',
      paragraf: '8 kap. 10 §',
      text: 'Vissa sätt för delgivning får inte användas mot enskilda.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
    {
      id: 'l79.overklagande',
      paragraf: '9 kap. 1 §',
      text: 'Vilka beslut enligt lagen som får överklagas.',
      verifierad: 'kontrollerad',
      kalla: LAST,
    },
  ],
);
