import { FLAGGOR, FlaggId } from '../../instrument/flaggor.ts';
import type { Person } from '../person/schema.ts';
import type { Skyddsbedomning, SkyddsbedomningInnehall } from './schema.ts';

export interface Regelbrott {
  readonly mening: string;
  readonly falt: string;
}

/** The flags that stand after all assessments of one person so far. */
export function flaggorOf(bedomningar: readonly Skyddsbedomning[], personId: string): FlaggId[] {
  const standing = new Set<FlaggId>();
  for (const bedomning of bedomningar) {
    if (bedomning.personId !== personId) continue;
    for (const { flagga } of bedomning.innehall.avfardadeFlaggor) standing.delete(flagga as FlaggId);
    for (const flagga of bedomning.innehall.flaggor) {
      const known = FlaggId.safeParse(flagga);
      if (known.success) standing.add(known.data);
    }
  }
  return [...standing];
}

/**
 * What stops a skyddsbedömning from being signed. A flag once raised stays until a dated judgement with reasons takes it
 * down (R3.3); a child's voice, or why it was not heard, is written down (barnkonventionen art. 12).
 * @returns the first broken rule, or null
 */
export function checkSkyddsbedomning(
  innehall: SkyddsbedomningInnehall,
  lage: { readonly person: Person; readonly tidigare: readonly Skyddsbedomning[] },
): Regelbrott | null {
  const isBarn = lage.person.roll === 'barn';
  if (isBarn === (innehall.slag === 'vuxen')) {
    return {
      mening: 'Välj en bedömning som passar personen: barn och vuxen bedöms var för sig.',
      falt: 'innehall.slag',
    };
  }
  if (innehall.slag === 'barn' && innehall.barnetsRost === '') {
    return {
      mening:
        'Bedömningen kan inte signeras: barnets egen röst saknas. Skriv vad barnet sade, eller varför det inte har hörts.',
      falt: 'innehall.barnetsRost',
    };
  }
  const unknown = innehall.flaggor.findIndex((flagga) => !(flagga in FLAGGOR));
  if (unknown >= 0) return { mening: 'Flaggan finns inte i listan.', falt: `innehall.flaggor.${unknown}` };
  const dismissed = new Set(innehall.avfardadeFlaggor.map(({ flagga }) => flagga));
  const lost = flaggorOf(lage.tidigare, lage.person.id).find(
    (flagga) => !innehall.flaggor.includes(flagga) && !dismissed.has(flagga),
  );
  if (lost !== undefined) {
    return {
      mening: 'En tidigare flagga saknas. Låt den stå kvar, eller skriv varför den inte längre gäller.',
      falt: 'innehall.flaggor',
    };
  }
  return null;
}
