import { defineLagrum } from './define.ts';

const LAST_FOL = 'Lagtexten, SFS 1991:481.';
const LAST_SOF = 'Förordningstexten, SFS 2025:468.';

export const OVRIGA_LAGRUM = [
  ...defineLagrum({ lag: 'folkbokföringslagen (1991:481)', gallerFran: '2019-01-01' }, [
    {
      id: 'fol.skyddad-folkbokforing',
      paragraf: '16 §',
      text: 'När någon får medges skyddad folkbokföring.',
      verifierad: 'kontrollerad',
      kalla: LAST_FOL,
    },
    {
      id: 'fol.tid',
      paragraf: '17 §',
      text: 'Skyddad folkbokföring gäller tills vidare eller för viss tid, och när den upphör.',
      verifierad: 'kontrollerad',
      kalla: LAST_FOL,
    },
    {
      id: 'fol.bitrade',
      paragraf: '17 a §',
      text: 'Polismyndigheten och socialnämnden ska biträda Skatteverket i utredningen.',
      verifierad: 'kontrollerad',
      kalla: LAST_FOL,
    },
    {
      id: 'fol.stod',
      paragraf: '17 b §',
      text: 'Skatteverket ska stödja den som har skyddad folkbokföring så att skyddet håller.',
      verifierad: 'kontrollerad',
      kalla: LAST_FOL,
    },
    {
      id: 'fol.ansokan-barn',
      paragraf: '30 §',
      text: 'Vem som får ansöka för ett barn.',
      verifierad: 'kontrollerad',
      kalla: LAST_FOL,
    },
  ]),
  ...defineLagrum({ lag: 'lagen (1991:483) om fingerade personuppgifter', gallerFran: '1991-07-01' }, [
    {
      id: 'fing.forutsattningar',
      paragraf: '1–2 §§',
      text: 'Polismyndigheten får medge fingerade personuppgifter när skyddad folkbokföring inte räcker.',
      verifierad: 'kontrollerad',
      kalla: 'Lagtexten, SFS 1991:483.',
    },
  ]),
  ...defineLagrum({ lag: 'socialtjänstförordningen (2025:468)', gallerFran: '2025-07-01' }, [
    {
      id: 'sof.skyddat-boende-krav',
      paragraf: '6 kap. 2–7 §§',
      text: 'Krav på skyddat boende: föreståndare, personal, lokaler, en namngiven person per barn.',
      verifierad: 'kontrollerad',
      kalla: LAST_SOF,
    },
    {
      id: 'sof.ansokan-plats',
      paragraf: '9 kap. 1–4 §§',
      text: 'Ansökan om plats ska åtföljas av nämndens utredning; föreståndaren beslutar om inskrivning.',
      verifierad: 'kontrollerad',
      kalla: LAST_SOF,
    },
    {
      id: 'sof.utskrivning',
      paragraf: '9 kap. 13 och 17 §§',
      text: 'När den som är placerad i skyddat boende ska skrivas ut.',
      verifierad: 'kontrollerad',
      kalla: LAST_SOF,
    },
    {
      id: 'sof.vardplan',
      paragraf: '10 kap. 2–3 §§',
      text: 'Vad vårdplan och genomförandeplan ska innehålla.',
      verifierad: 'kontrollerad',
      kalla: LAST_SOF,
    },
    {
      id: 'sof.avhysning',
      paragraf: '11 kap. 3 §',
      text: 'Underrättelse om avhysning ska bekräftas till Kronofogden samma dag med namn på ansvarig handläggare.',
      verifierad: 'kontrollerad',
      kalla: LAST_SOF,
    },
    {
      id: 'sof.forskningsundantag',
      paragraf: '13 kap. 1 §',
      text: 'Vilka akter som bevaras för forskningens behov.',
      verifierad: 'kontrollerad',
      kalla: LAST_SOF,
    },
  ]),
  ...defineLagrum({ lag: 'lagen (1990:52) med särskilda bestämmelser om vård av unga', gallerFran: '1990-07-01' }, [
    {
      id: 'lvu.vard',
      paragraf: '2 §',
      text: 'Vård när hemförhållandena innebär en påtaglig risk för den unges hälsa eller utveckling.',
      verifierad: 'att-verifiera',
      kalla: 'Egen kunskap; lagtexten är inte läst.',
    },
    {
      id: 'lvu.hemlig-vistelseort',
      paragraf: '14 §',
      text: 'Nämnden får begränsa umgänge och besluta att vistelseorten inte ska röjas.',
      verifierad: 'att-verifiera',
      kalla: 'Egen kunskap; lagtexten är inte läst.',
    },
  ]),
  ...defineLagrum(
    { lag: 'lagen (2001:454) om behandling av personuppgifter inom socialtjänsten', gallerFran: '2001-10-01' },
    [
      {
        id: 'pul.behorighet',
        paragraf: '10 §',
        text: 'Behörighet ska begränsas till vad var och en behöver, och åtkomst ska dokumenteras och kontrolleras.',
        gallerFran: '2024-01-01',
        verifierad: 'att-verifiera',
        kalla: 'Lagtexten i lydelse SFS 2023:821; ikraftträdandet är inte kontrollerat.',
      },
      {
        id: 'pul.sammanstallning',
        paragraf: '7 a §',
        text: 'Vad som inte får tas in i sammanställningar av personuppgifter.',
        verifierad: 'kontrollerad',
        kalla: 'Lagtexten, SFS 2001:454.',
      },
    ],
  ),
  ...defineLagrum(
    { lag: 'Socialstyrelsens föreskrifter om våld i nära relationer (HSLF-FS 2022:39)', gallerFran: '2022-11-01' },
    [
      {
        id: 'hslf.riskbedomning',
        paragraf: 'kapitlen om vuxna respektive barn i',
        text: 'Riskbedömning för vuxna som utsatts för våld och för barn som utsatts för eller bevittnat våld.',
        verifierad: 'att-verifiera',
        kalla: 'Sekundärkällor om föreskriften; kapitelnumren är inte kontrollerade.',
      },
      {
        id: 'hslf.riskbedomning-vuxen',
        paragraf: 'kapitlet om vuxna i',
        text: 'Riskbedömning för vuxna som utsatts för våld.',
        verifierad: 'att-verifiera',
        kalla: 'Sekundärkällor om föreskriften; kapitelnumren är inte kontrollerade.',
      },
      {
        id: 'hslf.riskbedomning-barn',
        paragraf: 'kapitlet om barn i',
        text: 'Riskbedömning för barn som utsatts för eller bevittnat våld.',
        verifierad: 'att-verifiera',
        kalla: 'Sekundärkällor om föreskriften; kapitelnumren är inte kontrollerade.',
      },
      {
        id: 'hslf.insatser',
        paragraf: '7 kap. 1 §',
        text: 'Insatser ska erbjudas akut, på kort och på lång sikt.',
        verifierad: 'att-verifiera',
        kalla: 'Nationellt centrum för kvinnofrid; föreskriften är inte läst.',
      },
    ],
  ),
  ...defineLagrum({ lag: 'dataskyddsförordningen (EU) 2016/679', gallerFran: '2018-05-25' }, [
    {
      id: 'gdpr.incident',
      paragraf: 'artikel 33',
      text: 'En personuppgiftsincident anmäls till IMY inom 72 timmar från att den blev känd.',
      verifierad: 'kontrollerad',
      kalla: 'Förordningstexten.',
    },
  ]),
  ...defineLagrum({ lag: 'lagen (1930:173) om beräkning av lagstadgad tid', gallerFran: '1930-07-01' }, [
    {
      id: 'tid.helgregel',
      paragraf: '2 §',
      text: 'En sista dag som är en helgdag, lördag eller viss afton flyttas till nästa vardag.',
      verifierad: 'att-verifiera',
      kalla: 'Egen kunskap; lagtexten är inte läst.',
    },
  ]),
];
