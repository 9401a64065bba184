import type { Datum, Tidpunkt } from '../../lib/tid.ts';
import { datumOf } from '../../lib/tid.ts';
import { STEG, type StegId } from '../../process/steg.ts';
import type { Steglage } from '../../process/stegkarta.ts';
import type { PostHuvud, Postslag } from '../post/schema.ts';
import type { Bock, Checklista, Rutinversion, Rutinvisning, Stegrutin } from './schema.ts';

/** The version in force at an instant: of those that were saved by then and had begun to apply, the last saved. */
export function versionAt(versioner: readonly Rutinversion[], tid: Tidpunkt): Rutinversion | null {
  const dag = datumOf(tid);
  return versioner.findLast((one) => one.sparad <= tid && one.gallerFran <= dag) ?? null;
}

/** What a version says of a step; null when it says nothing. */
export function visningOf(version: Rutinversion | null, steg: StegId): Rutinvisning | null {
  const found = version?.steg.find((one) => one.steg === steg);
  if (version === null || found === undefined) return null;
  return { text: found.text, punkter: found.punkter, nr: version.nr, gallerFran: version.gallerFran };
}

/** A set with some of its steps written anew: in the order of the steps, without those that have nothing. */
export function mergeSteg(grund: readonly Stegrutin[], nya: readonly Stegrutin[]): Stegrutin[] {
  return STEG.flatMap(({ id }) => {
    const found = nya.find(({ steg }) => steg === id) ?? grund.find(({ steg }) => steg === id);
    return found === undefined || isTom(found) ? [] : [found];
  });
}

export function isTom({ text, punkter }: Pick<Stegrutin, 'text' | 'punkter'>): boolean {
  return text === '' && punkter.length === 0;
}

export function saysTheSame(a: Pick<Stegrutin, 'text' | 'punkter'>, b: Pick<Stegrutin, 'text' | 'punkter'>): boolean {
  return (
    a.text === b.text && a.punkter.length === b.punkter.length && a.punkter.every((one, i) => one === b.punkter[i])
  );
}

/** Why a version cannot apply from a day; null when it can. What has been done was done by the routine of that day. */
export function gallerFranFel(gallerFran: Datum, idag: Datum, senast: Datum): string | null {
  if (gallerFran < idag)
    return 'En ny version kan gälla tidigast från idag. Det som är gjort följde den rutin som gällde då.';
  return gallerFran > senast ? 'Välj en dag inom ett år.' : null;
}

/** What is signed in each step. A step that is not here is marked by hand. */
const SIGNERAS: Readonly<Partial<Record<StegId, readonly Postslag[]>>> = {
  arendetyp: ['arendetyp'],
  skyddsbedomning: ['skyddsbedomning'],
  'vidare-efter': ['vidare', 'erbjudande'],
  matchning: ['matchning', 'erbjudande', 'erbjudandesvar'],
  dokumentation: ['anteckning', 'beslut'],
  avslut: ['avslut'],
};
const I_AKTUALISERINGEN: Readonly<Partial<Record<StegId, readonly Postslag[]>>> = {
  ...SIGNERAS,
  vidare: ['vidare', 'avslut'],
};

export interface Aktlopp {
  readonly slag: 'aktualisering' | 'personakt';
  readonly oppnad: Tidpunkt;
  /** When the closing was signed. */
  readonly avslutad: Tidpunkt | null;
  readonly poster: readonly Pick<PostHuvud, 'slag' | 'signerad'>[];
  /** The last mark of each step. */
  readonly markerad: ReadonlyMap<StegId, Tidpunkt>;
}

/**
 * When a step was done: the moment the last of what belongs to it was signed or marked, and no later than the closing of
 * the akt. A personakt is opened with the first steps behind it. Null for a step that is still open.
 */
export function stegTid(steg: StegId, lage: Steglage, akt: Aktlopp): Tidpunkt | null {
  const slag = (akt.slag === 'personakt' ? SIGNERAS : I_AKTUALISERINGEN)[steg] ?? [];
  const signerade = akt.poster.filter((post) => slag.includes(post.slag)).map(({ signerad }) => signerad);
  const mark = akt.markerad.get(steg) ?? null;
  if (lage === 'done') return earlier(mark ?? latest(signerade) ?? akt.oppnad, akt.avslutad);
  return lage === 'not-needed' && mark !== null ? earlier(mark, akt.avslutad) : akt.avslutad;
}

/** Which items of a step are ticked, by whom and since when: the posts in the order they were signed. */
export function bockarOf(poster: readonly Checklista[], steg: StegId): Bock[] {
  const bockar = new Map<string, Bock>();
  for (const { innehall, signerad, signeradAv } of poster) {
    if (innehall.steg !== steg) continue;
    for (const { text, klar } of innehall.punkter) {
      if (!klar) bockar.delete(text);
      else if (!bockar.has(text)) bockar.set(text, { text, av: signeradAv, nar: signerad });
    }
  }
  return [...bockar.values()];
}

function latest(tider: readonly Tidpunkt[]): Tidpunkt | null {
  return tider.toSorted().at(-1) ?? null;
}

function earlier(tid: Tidpunkt, other: Tidpunkt | null): Tidpunkt {
  return other !== null && other < tid ? other : tid;
}
