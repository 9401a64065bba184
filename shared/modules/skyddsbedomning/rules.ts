import { FLAGGOR, FlaggId } from '../../instrument/flaggor.ts';
import type { Person } from '../person/schema.ts';
import type { Skyddsbedomning, SkyddsbedomningInnehall } from './schema.ts';

export interface Regelbrott {
  readonly mening: string;
  readonly falt: string;
}

const OKAND_FLAGGA = 'Flaggan finns inte i listan.';

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

/** Protection is needed at once, and it does not say what is done. Work that cannot wait is signed so and owes it. */
export function saknarAtgarder({ behovAvSkydd, atgarder }: SkyddsbedomningInnehall): boolean {
  return behovAvSkydd === 'ja' && atgarder === '';
}

/** The assessments in force, newest of each person, that owe what is done. */
export function utanAtgarder(bedomningar: readonly Skyddsbedomning[]): Skyddsbedomning[] {
  const senaste = new Map(bedomningar.map((bedomning) => [bedomning.personId, bedomning]));
  return [...senaste.values()].filter(({ innehall }) => saknarAtgarder(innehall));
}

/** Whose file an assessment would lie in: the aktualisering's, the person's own akt, or the akt of somebody else. */
export type Bedomningsplats = 'aktualisering' | 'egen-akt' | 'annans-akt';

/** One akt per person: a full assessment lies with the person assessed, a child's immediate one also where it came in. */
function checkPlats(innehall: SkyddsbedomningInnehall, plats: Bedomningsplats): Regelbrott | null {
  if (plats === 'annans-akt') {
    return {
      mening: 'Bedömningen hör hemma i personens egen akt. Öppna den akten och gör bedömningen där.',
      falt: 'personId',
    };
  }
  if (plats === 'aktualisering' && innehall.slag !== 'omedelbar') {
    return {
      mening: 'I en aktualisering görs bara den omedelbara bedömningen av barn. Inled utredning först.',
      falt: 'innehall.slag',
    };
  }
  return null;
}

/**
 * What stops a skyddsbedömning from being signed. A flag once raised stays until a dated judgement with reasons takes it
 * down (R3.3); a child's voice, or why it was not heard, is written down (barnkonventionen art. 12).
 * @returns the first broken rule, or null
 */
export function checkSkyddsbedomning(
  innehall: SkyddsbedomningInnehall,
  lage: {
    readonly person: Person;
    readonly tidigare: readonly Skyddsbedomning[];
    readonly plats?: Bedomningsplats;
    readonly kraverAtgarder?: boolean;
    /** Flags that the kind of case raised and no full assessment has decided about. */
    readonly burna?: readonly FlaggId[];
  },
): Regelbrott | null {
  const misplaced = checkPlats(innehall, lage.plats ?? 'egen-akt');
  if (misplaced !== null) return misplaced;
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
  if (innehall.vantarMedSkydd && innehall.behovAvSkydd === 'nej') {
    return {
      mening: 'Den som väntar med skydd behöver det: svara ja på om omedelbart skydd behövs, eller ta bort krysset.',
      falt: 'innehall.vantarMedSkydd',
    };
  }
  if (lage.kraverAtgarder === true && saknarAtgarder(innehall)) {
    return {
      mening: 'Omedelbart skydd behövs: skriv vilka åtgärder som görs, av vem och när.',
      falt: 'innehall.atgarder',
    };
  }
  const unknown = innehall.flaggor.findIndex((flagga) => !Object.hasOwn(FLAGGOR, flagga));
  if (unknown >= 0) return { mening: OKAND_FLAGGA, falt: `innehall.flaggor.${unknown}` };
  const unknownLost = innehall.avfardadeFlaggor.findIndex(({ flagga }) => !Object.hasOwn(FLAGGOR, flagga));
  if (unknownLost >= 0) return { mening: OKAND_FLAGGA, falt: `innehall.avfardadeFlaggor.${unknownLost}.flagga` };
  const both = innehall.avfardadeFlaggor.findIndex(({ flagga }) => innehall.flaggor.includes(flagga));
  if (both >= 0) {
    return {
      mening: 'Flaggan står både som gällande och som avfärdad. Välj en av dem.',
      falt: `innehall.avfardadeFlaggor.${both}.flagga`,
    };
  }
  const dismissed = new Set(innehall.avfardadeFlaggor.map(({ flagga }) => flagga));
  const burna = innehall.slag === 'omedelbar' ? [] : (lage.burna ?? []);
  const lost = [...flaggorOf(lage.tidigare, lage.person.id), ...burna].find(
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
