import type { FlaggId } from '../../instrument/flaggor.ts';
import { kontrollera } from '../../lib/personnummer.ts';
import { ageOn, type Datum } from '../../lib/tid.ts';
import { matcha } from '../../matchning/matcha.ts';
import type { Behov } from '../../matchning/schema.ts';
import type { InsatsPlats } from '../insats/schema.ts';
import { rollbenamning } from '../person/namn.ts';
import type { Person } from '../person/schema.ts';

const OLDEST_CHILD = 17;

/** What an akt tells of a household before anybody has filled in its needs. */
export interface Kant {
  readonly vuxna: readonly Person[];
  readonly barn: readonly Person[];
  /** Whether the children come with an adult. */
  readonly medVuxen: boolean;
  readonly flaggor: readonly FlaggId[];
  readonly flaggorBedomda: boolean;
  readonly akutGrundA: boolean | null;
  readonly akutSuicidal: boolean | null;
}

/** The needs as far as they are known; everything else is null, which never counts as no. */
export function kantBehov(kant: Kant, idag: Datum): Behov {
  return {
    vuxna: kant.vuxna.map(({ kon }) => ({ kon: kon === 'okant' ? null : kon })),
    barn: kant.barn.map((person) => ({
      kod: rollbenamning(person, kant.barn),
      alder: barnetsAlder(person, idag),
      kon: BARNKON[person.kon],
      medVuxen: kant.medVuxen,
    })),
    flaggor: [...kant.flaggor],
    flaggorBedomda: kant.flaggorBedomda,
    akutGrundA: kant.akutGrundA,
    hjalpDygnetRunt: null,
    personalDygnetRunt: null,
    akutSuicidal: kant.akutSuicidal,
    aktivtBeroende: null,
    tillganglighet: null,
    djur: 0,
    sprak: [],
    kost: [],
    natter: null,
    farozoner: null,
    leverantorskopplingar: null,
    onskar: { syskonTillsammans: kant.barn.length > 1, skola: false, vard: false, pendling: false },
  };
}

/** Those of a household whom one decision places together. */
export function hushallBehov(
  personer: readonly Person[],
  fara: Pick<Kant, 'flaggor' | 'flaggorBedomda' | 'akutGrundA' | 'akutSuicidal'>,
  idag: Datum,
): Behov {
  const vuxna = personer.filter(({ roll }) => roll === 'klient');
  const barn = personer.filter(({ roll }) => roll === 'barn');
  return kantBehov({ ...fara, vuxna, barn, medVuxen: vuxna.length > 0 }, idag);
}

/** What speaks against a place already by what is known, in words. Unknown things are not held against it. */
export function hinderFor(plats: InsatsPlats, behov: Behov, idag: Datum): string[] {
  const [utfall] = matcha(behov, [plats], idag);
  if (utfall === undefined) return [];
  return utfall.kriterier
    .filter(({ slag, utfall: outcome }) => slag === 'hard' && outcome === 'not-met')
    .map(({ text }) => text);
}

/** Whole years, or null when the day of birth is unknown or says that this is no child. */
export function barnetsAlder(person: Pick<Person, 'fodd' | 'personnummer'>, idag: Datum): number | null {
  const fodd = person.fodd ?? (person.personnummer === '' ? null : kontrollera(person.personnummer, idag).fodd);
  if (fodd === null || fodd > idag) return null;
  const alder = ageOn(fodd, idag);
  return alder <= OLDEST_CHILD ? alder : null;
}

const BARNKON = { kvinna: 'flicka', man: 'pojke', annat: 'annat', okant: null } as const;
