import type { Arendetyprisk } from '../arendetyp/risk.ts';
import { faktaFromPoster } from '../arendetyp/rules.ts';
import type { Instrumentpost } from '../instrument/schema.ts';
import type { Skyddsbedomning } from '../skyddsbedomning/schema.ts';
import type { Kant } from './kant-behov.ts';

/** The danger that a place is held against before anybody has filled in the needs. */
export type Fara = Pick<Kant, 'flaggor' | 'flaggorBedomda' | 'akutGrundA' | 'akutSuicidal'>;

/**
 * The danger that an aktualisering knows: what answers, immediate assessments and the kind of case say, each of which
 * raises. The flags of the household count as judged only by a full assessment; nothing of the first hour is a no.
 */
export function faraOf(
  instrument: readonly Instrumentpost[],
  bedomningar: readonly Skyddsbedomning[],
  risk: Arendetyprisk | null,
): Fara {
  const raised = faktaFromPoster(instrument, bedomningar).flaggor.map(({ flagga }) => flagga);
  return {
    flaggor: [...new Set([...raised, ...(risk?.flaggor ?? [])])],
    flaggorBedomda: bedomningar.some(({ innehall }) => innehall.slag !== 'omedelbar'),
    akutGrundA: risk?.akutGrundA === true || null,
    akutSuicidal: risk?.akutSuicidal === true || null,
  };
}
