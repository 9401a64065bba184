/** What the trial of a child's rights says. */
export const text = {
  title: 'Barnets rätt',
  loading: 'Hämtar prövningarna av barnets rätt',
  lead: 'De fyra grundprinciperna i barnkonventionen prövas för varje beslut om barnet. Efter ett akut beslut senast tredje arbetsdagen.',
  nytt: 'Pröva ett beslut',
  ingaBeslut: 'Inget beslut om barnet är signerat',
  beslut: 'Vilka beslut prövningen gäller',
  enBeslut: (slag: string, dag: string) => `${slag}, ${dag}`,
  hord: 'Har barnet hörts?',
  barnahus: 'Samråd med Barnahus',
  barnahusHelp:
    'När ett barn kan ha utsatts för brott. Kontakta inte en vårdnadshavare som misstänks innan ni har samrått.',
  polisanmalan: 'Polisanmälan',
  informationHelp: 'När, av vem och på vilket sätt, så att barnet förstår.',
  handelse: 'Prövat',
  ja: 'Ja',
  nej: 'Nej',
  signed: 'Prövningen av barnets rätt är signerad.',
} as const;
