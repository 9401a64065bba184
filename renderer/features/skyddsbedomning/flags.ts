import { FLAGGA_ID, FLAGGOR, type FlaggId, isKritisk } from '../../../shared/instrument/flaggor.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import type { SkyddsbedomningInnehall } from '../../../shared/modules/skyddsbedomning/schema.ts';
import type { Option } from '../../ui/field-types.ts';
import { text } from './text.ts';

type Avfardade = SkyddsbedomningInnehall['avfardadeFlaggor'];

/** Where a flag that is proposed comes from. */
export interface Kandaflaggor {
  /** Raised by earlier assessments of the same person: they stay unless they are dismissed with a reason. */
  readonly standing: readonly FlaggId[];
  /** Raised by answers to questions; only a proposal. */
  readonly proposed: readonly FlaggId[];
  /** Follow from how the kind of case was judged, with where it comes from: they stand as earlier ones do. */
  readonly carried: { readonly flaggor: readonly FlaggId[]; readonly kalla: string };
}

/** What answers about this person, or about nobody in particular, have raised. */
export function flagsOfInstruments(instrument: readonly Instrumentpost[], personId: PersonId): FlaggId[] {
  const about = instrument.filter((post) => post.personId === null || post.personId === personId);
  return [...new Set(about.flatMap(({ innehall }) => innehall.flaggor))];
}

/** Every standing flag that is no longer chosen, with the reason written so far. */
export function dismissedOf(standing: readonly FlaggId[], chosen: readonly string[], reasons: Avfardade): Avfardade {
  return standing
    .filter((flagga) => !chosen.includes(flagga))
    .map((flagga) => reasons.find((one) => one.flagga === flagga) ?? { flagga, skal: '' });
}

/** The flags as choices, critical ones apart. */
export function flagOptions(kritisk: boolean, kanda: Kandaflaggor): Option<string>[] {
  return FLAGGA_ID.filter((id) => isKritisk(id) === kritisk).map((id) => ({
    value: id,
    label: FLAGGOR[id].etikett,
    description: [FLAGGOR[id].forklaring, ...originOf(id, kanda)].join(' '),
  }));
}

function originOf(id: FlaggId, { standing, proposed, carried }: Kandaflaggor): string[] {
  if (standing.includes(id)) return [text.stod];
  return [
    ...(proposed.includes(id) ? [text.foreslagen] : []),
    ...(carried.flaggor.includes(id) ? [carried.kalla] : []),
  ];
}

/** The label of a flag as an akt holds it; an unknown one of another version is shown as it is. */
export function flagLabel(flagga: string): string {
  return flagga in FLAGGOR ? FLAGGOR[flagga as FlaggId].etikett : flagga;
}

export function isKritiskFlagga(flagga: string): boolean {
  return flagga in FLAGGOR && isKritisk(flagga as FlaggId);
}
