import { findAlternativ } from '../../instrument/define.ts';
import type { FlaggId } from '../../instrument/flaggor.ts';
import { findInstrument } from '../../instrument/registry.ts';
import { type InstrumentSvar, visibleFragor } from '../../instrument/svar.ts';
import type { PersonId } from '../../lib/id.ts';
import type { ArendetypFakta } from '../../process/arendetyp.ts';
import type { Instrumentpost } from '../instrument/schema.ts';
import { flaggorOf } from '../skyddsbedomning/rules.ts';
import type { Skyddsbedomning } from '../skyddsbedomning/schema.ts';

type KandaFakta = Pick<ArendetypFakta, 'kortaFragorJa' | 'flaggor'>;

/**
 * The facts that the akt's signed posts already hold: the yes of the latest short questions, and every flag that
 * answers or assessments have raised. Answers only raise a flag, so earlier answers count too.
 */
export function faktaFromPoster(
  instrument: readonly Instrumentpost[],
  bedomningar: readonly Skyddsbedomning[],
): KandaFakta {
  const korta = instrument.filter(({ innehall }) => innehall.instrumentId === 'korta-fragor');
  const senaste = korta.toSorted((a, b) => b.nr - a.nr)[0];
  const flaggor = new Map<FlaggId, ArendetypFakta['flaggor'][number]>();
  // Later entries win: an assessment says more about a flag than an instrument, an instrument more than a short question.
  for (const { innehall } of korta) raise(flaggor, innehall.flaggor, 'korta-fragor');
  for (const { innehall } of instrument) {
    if (innehall.instrumentId !== 'korta-fragor') raise(flaggor, innehall.flaggor, 'instrument');
  }
  for (const personId of new Set(bedomningar.map((one) => one.personId))) {
    if (personId !== null) raise(flaggor, standingFlags(bedomningar, personId), 'bedomning');
  }
  return { kortaFragorJa: senaste === undefined ? [] : jaSvar(senaste.innehall), flaggor: [...flaggor.values()] };
}

/** Ids of the questions that were asked and answered with a yes. */
function jaSvar(svar: InstrumentSvar): string[] {
  const instrument = findInstrument(svar.instrumentId, svar.version);
  if (instrument === null) return [];
  return visibleFragor(instrument, svar)
    .filter((fraga) => findAlternativ(instrument, fraga, svar.svar[fraga.id]?.svar ?? '')?.ja === true)
    .map((fraga) => fraga.id);
}

function standingFlags(bedomningar: readonly Skyddsbedomning[], personId: PersonId): FlaggId[] {
  return flaggorOf(
    bedomningar.toSorted((a, b) => a.nr - b.nr),
    personId,
  );
}

function raise(
  into: Map<FlaggId, ArendetypFakta['flaggor'][number]>,
  flaggor: readonly FlaggId[],
  kalla: ArendetypFakta['flaggor'][number]['kalla'],
): void {
  for (const flagga of flaggor) into.set(flagga, { flagga, kalla });
}
