import { Datum, tidpunktFrom } from '../../shared/lib/tid.ts';
import { type AktLage, StegMarkering } from '../../shared/process/aktlage.ts';
import type { StegId } from '../../shared/process/steg.ts';
import { type Steg, stepMap } from '../../shared/process/stegkarta.ts';

export const FREDAG = Datum.parse('2026-11-20');
export const MANDAG = Datum.parse('2026-11-23');
export const INKOM = tidpunktFrom(FREDAG, '08.12');

/** An aktualisering as it was just registered, with what differs. */
export function etLage(del: Partial<AktLage> = {}): AktLage {
  return {
    slag: 'aktualisering',
    roll: 'vuxen',
    inkom: INKOM,
    arendetypBedomd: null,
    skyddsarende: null,
    akut: false,
    kortaFragor: false,
    barn: [],
    utredningInledd: null,
    ansokan: false,
    servicesamtal: null,
    overlamnad: null,
    behovsSkyddMenVantar: false,
    sakerhetsplan: false,
    planUppfoljning: null,
    skyddsbedomning: 'saknas',
    vidare: null,
    matchasIAnnanAkt: false,
    matchningar: 0,
    erbjudanden: { vantar: 0, accepterade: 0, avbojda: 0 },
    beslut: [],
    barnrattOprovad: [],
    barnIVald: null,
    utanAtgarder: [],
    kontrasigneras: [],
    granskas: [],
    frister: [],
    skydd: [],
    anteckningar: { signerade: 0, utkast: 0 },
    moten: { antal: 0, utcheckas: [] },
    placeringUtesluts: null,
    intyg: 0,
    avslutad: null,
    markeringar: [],
    ...del,
  };
}

/** A personakt just opened, with what differs. */
export const enPersonakt = (del: Partial<AktLage> = {}) =>
  etLage({
    slag: 'personakt',
    arendetypBedomd: FREDAG,
    skyddsarende: true,
    kortaFragor: true,
    utredningInledd: FREDAG,
    ...del,
  });
export const insatsbeslut = { slag: 'insats', datum: '2026-11-20' as Datum, signerat: true, gallerInsats: true };
export const enMarkering = (steg: StegId, lage: 'klar' | 'behovs-ej' = 'klar') =>
  StegMarkering.parse({ steg, lage, skal: 'Mötet hölls.', datum: FREDAG, av: 'MK' });
export const steget = (lage: AktLage, id: StegId): Steg => {
  const found = stepMap(lage).find((one) => one.id === id);
  if (found === undefined) throw new Error('the step exists');
  return found;
};
export const nu = (lage: AktLage) => stepMap(lage).find((one) => one.lage === 'now')?.id ?? null;
