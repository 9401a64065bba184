import { formatLagrum } from '../../../shared/lagrum/lagrum-on.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import type { Option } from '../../ui/field-types.ts';

/** References that a decision to open an utredning may rest on; the first is chosen from the start. */
export const INLEDA_LAGRUM = [
  'sol.inleda-utredning',
  'sol.barnutredning',
  'sol.forhandsbedomning',
  'hslf.riskbedomning',
];

/** References for a placement that cannot wait. What a child's rests on besides follows from who consents. */
export const OMEDELBART_LAGRUM = ['sol.bistand', 'sol.yttersta-ansvar', 'sol.skyddat-boende'];

export const INLEDA_FORVALT = ['sol.inleda-utredning'];
export const OMEDELBART_FORVALT = ['sol.bistand'];

/** The chosen references that apply today, as they are written in a decision. */
export function lagrumOptions(rader: readonly LagrumRad[], ids: readonly string[]): Option<string>[] {
  return ids.flatMap((id) => {
    const rad = rader.find((one) => one.id === id);
    return rad === undefined ? [] : { value: rad.id, label: formatLagrum(rad), description: rad.text };
  });
}

/** Those of the ids that apply today: what is chosen from the start must exist in the list. */
export function forvalda(rader: readonly LagrumRad[], ids: readonly string[]): string[] {
  return ids.filter((id) => rader.some((rad) => rad.id === id));
}
