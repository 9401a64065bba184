import type { Vidareval } from './schema.ts';

export const VIDAREVAL_NAMN: Readonly<Record<Vidareval, string>> = {
  utredning: 'Inled utredning',
  insats: 'Insats',
  servicesamtal: 'Servicesamtal',
  overlamning: 'Överlämning',
  avslag: 'Avslag på ansökan',
};
