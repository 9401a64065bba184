import type { Hallning, Sakerhetsplan } from './schema.ts';

export const HALLNING_NAMN: Readonly<Record<Hallning, string>> = {
  'vill-ha-skydd': 'Vill ha skydd',
  vantar: 'Vill vänta',
  'tackar-nej': 'Tackar nej',
};

export const VEM_RINGER_NAMN: Readonly<Record<Sakerhetsplan['innehall']['kontakter'][number]['vemRinger'], string>> = {
  klienten: 'Klienten ringer själv',
  vi: 'Vi får ringa',
  bada: 'Klienten och vi får ringa',
};
