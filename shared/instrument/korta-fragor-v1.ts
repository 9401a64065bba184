import { defineInstrument } from './define.ts';

const EJ_STALLD = 'Skriv varför frågan inte ställdes.';

/** Own wording. Not Socialstyrelsen's instrument, and never to be presented under its name. */
export const kortaFragorV1 = defineInstrument({
  id: 'korta-fragor',
  version: 1,
  namn: 'Korta frågor',
  kort: 'Åtta korta frågor om hot och våld, i egen ordalydelse.',
  granser:
    'Frågorna hjälper dig att fråga. De avgör inte om det är ett skyddsärende, och ett nej stänger inte saken. De bevisar ingenting och ersätter inte en bedömning.',
  fryst: true,
  grupper: [
    { id: 'klienten', rubrik: 'Frågor om klienten' },
    { id: 'barnen', rubrik: 'Frågor om barnen' },
  ],
  svarsskalor: [
    {
      id: 'ja-nej',
      alternativ: [
        { kod: 'ja', text: 'Ja', ja: true, kommentarKravs: null },
        { kod: 'nej', text: 'Nej', ja: false, kommentarKravs: null },
        { kod: 'vill-inte-svara', text: 'Vill inte svara', ja: false, kommentarKravs: null },
        { kod: 'ej-stalld', text: 'Frågan är inte ställd', ja: false, kommentarKravs: EJ_STALLD },
      ],
    },
    {
      id: 'ja-nej-barn',
      alternativ: [
        { kod: 'ja', text: 'Ja', ja: true, kommentarKravs: null },
        { kod: 'nej', text: 'Nej', ja: false, kommentarKravs: null },
        { kod: 'inga-barn', text: 'Det finns inga barn', ja: false, kommentarKravs: null },
        { kod: 'vill-inte-svara', text: 'Vill inte svara', ja: false, kommentarKravs: null },
        { kod: 'ej-stalld', text: 'Frågan är inte ställd', ja: false, kommentarKravs: EJ_STALLD },
      ],
    },
  ],
  fragor: [
    {
      id: 'krankt-kontrollerad',
      grupp: 'klienten',
      text: 'Har någon i din närhet kränkt dig, styrt vad du får göra eller hindrat dig från att träffa andra?',
      hjalp: 'Till exempel glåpord, krav på att alltid svara i telefon, förbud mot vänner eller arbete.',
      skala: 'ja-nej',
    },
    {
      id: 'hotad',
      grupp: 'klienten',
      text: 'Har någon i din närhet hotat dig?',
      hjalp: 'Också hot mot andra, mot djur eller om att skada sig själv.',
      skala: 'ja-nej',
    },
    {
      id: 'fysiskt-vald',
      grupp: 'klienten',
      text: 'Har någon i din närhet knuffat, slagit eller på annat sätt gjort dig illa?',
      skala: 'ja-nej',
    },
    {
      id: 'sexuellt-tvang',
      grupp: 'klienten',
      text: 'Har någon i din närhet fått dig att göra något sexuellt som du inte ville?',
      skala: 'ja-nej',
      flaggor: { ja: ['SEXUELLT'] },
    },
    {
      id: 'egendom-pengar',
      grupp: 'klienten',
      text: 'Har någon i din närhet förstört dina saker eller bestämt över dina pengar?',
      skala: 'ja-nej',
      flaggor: { ja: ['EKONOMI'] },
    },
    {
      id: 'radd-nu',
      grupp: 'klienten',
      text: 'Är du rädd för någon i din närhet just nu?',
      hjalp: 'Vid ja: fråga vem, och om du kan prata i lugn och ro.',
      skala: 'ja-nej',
    },
    {
      id: 'barn-bevittnat',
      grupp: 'barnen',
      text: 'Har något barn sett, hört eller märkt av det som har hänt?',
      skala: 'ja-nej-barn',
      flaggor: { ja: ['BARN_BEVITTNAT'] },
    },
    {
      id: 'barn-utsatt',
      grupp: 'barnen',
      text: 'Har något barn självt blivit hotat, slaget eller illa behandlat?',
      skala: 'ja-nej-barn',
      visasOm: { fraga: 'barn-bevittnat', svar: ['ja', 'nej', 'vill-inte-svara', 'ej-stalld'] },
      kritiskt: ['ja'],
      flaggor: { ja: ['BARN_UTSATT'] },
    },
  ],
  egenSkattning: false,
  tolkning: [
    {
      fran: 0,
      till: 0,
      text: 'Inget ja. Det utesluter inte våld. Berätta vilket stöd som finns och fråga igen en annan gång.',
    },
    { fran: 1, till: 8, text: 'Minst ett ja. Fortsätt samtalet: vem, när och hur. Erbjud en fördjupad bedömning.' },
  ],
});
