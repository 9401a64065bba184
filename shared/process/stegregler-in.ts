import type { AktLage } from './aktlage.ts';
import {
  EJ_AVSLAGEN,
  EJ_MOTTAGEN,
  hasBeslut,
  isServicesamtalNog,
  never,
  notEnough,
  nothing,
  type Stegregel,
  samtaletRackerInte,
  sentences,
} from './stegregel.ts';

function barnUtanBedomning(lage: AktLage): string[] {
  return lage.barn.filter((barn) => barn.omedelbarBedomning === null).map((barn) => barn.kod);
}

/** The sentences about children without an immediate skyddsbedömning: one for each child. */
export function saknadeBarnbedomningar(lage: AktLage): string[] {
  return barnUtanBedomning(lage).map((kod) => `Omedelbar skyddsbedömning saknas för ${kod}.`);
}

function arendetypSaknas(lage: AktLage): string[] {
  return [
    ...sentences(
      [lage.roll === 'vuxen' && !lage.kortaFragor, 'De korta frågorna är inte besvarade.'],
      [lage.arendetypBedomd === null, 'Det är inte avgjort om detta är ett skyddsärende och om det är akut.'],
    ),
    ...saknadeBarnbedomningar(lage),
  ];
}

function vidareSaknas(lage: AktLage): string[] {
  if (lage.utredningInledd !== null || lage.avslutad !== null) return [];
  if (lage.overlamnad !== null) return sentences([!lage.overlamnad.mottagen, EJ_MOTTAGEN]);
  if (lage.vidare === 'servicesamtal') return isServicesamtalNog(lage) ? [] : [samtaletRackerInte(lage)];
  if (lage.vidare === 'utredning') return ['Utredning är vald men inte inledd.'];
  if (lage.vidare === 'avslag') return sentences([!hasBeslut(lage, ['avslag']), EJ_AVSLAGEN]);
  return ['Ta ställning: inled utredning, avsluta eller lämna över.'];
}

/** The rules of steps 1 to 3: what comes in, what it is, and whether it goes on. */
export const INKOMSTREGLER: Readonly<Record<'inkommer' | 'arendetyp' | 'vidare', Stegregel>> = {
  inkommer: {
    formular: true,
    saknas: (lage) => sentences([lage.inkom === null, 'Det står inte när ärendet kom in.']),
    hinder: nothing,
    behovsEj: never,
    akutNog: notEnough,
  },
  arendetyp: {
    formular: true,
    saknas: arendetypSaknas,
    hinder: nothing,
    behovsEj: never,
    akutNog: (lage) => lage.arendetypBedomd !== null && barnUtanBedomning(lage).length === 0,
  },
  vidare: {
    formular: true,
    saknas: vidareSaknas,
    hinder: (lage) => sentences([lage.arendetypBedomd === null, 'Ärendetypen är inte bedömd (steg 2).']),
    behovsEj: never,
    akutNog: notEnough,
  },
};
