import { z } from 'zod';
import { FlaggId } from '../../instrument/flaggor.ts';
import { datumOf, formatDatum, Tidpunkt } from '../../lib/tid.ts';
import type { ArendetypFakta } from '../../process/arendetyp.ts';
import type { Skyddsbedomning } from '../skyddsbedomning/schema.ts';
import type { Arendetyp } from './schema.ts';

/**
 * What the judgement of the kind of case says of danger, for later forms to propose. False is "it does not say so", never
 * a no: days later a no of the first hour is not known to hold.
 */
export const Arendetyprisk = z.object({
  bedomd: Tidpunkt,
  flaggor: z.array(FlaggId),
  /** Threat to life, weapon or strangulation within seven days, and the perpetrator is free. */
  akutGrundA: z.boolean(),
  akutSuicidal: z.boolean(),
});
export type Arendetyprisk = z.infer<typeof Arendetyprisk>;

/** The one who is assessed. What is told of the adult's own body and health is no fact about a child. */
export type Bedomd = 'vuxen' | 'barn';

/** What the newest judgement says about one person; null when nobody has judged. */
export function riskOf(arendetyp: Arendetyp | null, om: Bedomd): Arendetyprisk | null {
  if (arendetyp === null) return null;
  const { fakta, forslag } = arendetyp.innehall;
  return {
    bedomd: arendetyp.handelse,
    flaggor: flaggorOfFakta(fakta, om),
    akutGrundA: forslag.akut.uppfyllda.some(({ kriterium }) => kriterium === 'akut-a'),
    akutSuicidal: om === 'vuxen' && fakta.suicidrisk === true,
  };
}

/** Older posts asked about weapon and strangulation in one question: a yes there raises both flags. */
function flaggorOfFakta(fakta: ArendetypFakta, om: Bedomd): FlaggId[] {
  const isVuxen = om === 'vuxen';
  const raised: readonly (readonly [FlaggId, boolean])[] = [
    ['HOT_DOD', fakta.hotMotLivet === true],
    ['STRYPNING', isVuxen && (fakta.strypning === true || fakta.vapenEllerStrypning === true)],
    ['VAPEN_ANVANT', isVuxen && (fakta.vapen === true || fakta.vapenEllerStrypning === true)],
    ['TVANGSRESA', fakta.tvangsresaInom14Dagar === true],
    ['HEDER_KOLLEKTIV', fakta.relation === 'heder'],
    ['KLIENT_SUICID', isVuxen && fakta.suicidrisk === true],
  ];
  return raised.filter(([, isRaised]) => isRaised).map(([flagga]) => flagga);
}

/**
 * The flags still to be decided upon. They stand until somebody has assessed the person in full after that judgement; a
 * child's immediate assessment is made in a hurry and lets none of them go.
 */
export function proposedFlaggor(
  risk: Arendetyprisk | null,
  bedomningar: readonly Skyddsbedomning[],
  personId: string,
): FlaggId[] {
  if (risk === null) return [];
  const isDecided = bedomningar.some(
    (one) => one.personId === personId && one.innehall.slag !== 'omedelbar' && one.handelse >= risk.bedomd,
  );
  return isDecided ? [] : risk.flaggor;
}

/** Where a proposal comes from, as a sentence. */
export function riskKalla({ bedomd }: Pick<Arendetyprisk, 'bedomd'>): string {
  return `Från bedömning av ärendetyp ${formatDatum(datumOf(bedomd))}.`;
}
