/** What the marking of a clock as done says. */
export const text = {
  title: 'Markera som fullgjord',
  loading: 'Hämtar utkastet',
  lead: 'Uppgiften försvinner när du har signerat. Markera bara det som är gjort.',
  handelse: 'När det blev gjort',
  hur: 'Hur det blev gjort',
  hurHelp: 'Till exempel: Underställt förvaltningsrätten, målnumret är antecknat i journalen.',
  signed: 'Fristen är markerad som fullgjord.',
} as const;
