export const TEXT = {
  titel: 'Handbok',
  kapitel: 'Kapitel',
  paSidan: 'I det här kapitlet',
  sok: 'Sök i handboken',
  traffar: (antal: number) => (antal === 1 ? '1 träff' : `${antal} träffar`),
  ingenTraff: 'Ingen träff. Pröva ett annat ord.',
  nasta: (titel: string) => `Nästa: ${titel}`,
  kommando: (titel: string) => `Läs: ${titel}`,
  tabell: 'Tabell',
} as const;
