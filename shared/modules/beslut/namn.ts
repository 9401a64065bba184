import type { Samtycke } from './schema.ts';

export const SAMTYCKE_NAMN: Readonly<Record<Samtycke, string>> = {
  ja: 'Ja',
  nej: 'Nej',
  'inte-utrett': 'Inte utrett',
};
