import { type Datum, datumOf, klockslagOf, millisOf, type Tidpunkt, weekdayOf } from '../../lib/tid.ts';
import { type FlaggId, GRANSER, KONTORSTID } from './flaggor.ts';
import type { Handelseslag } from './handelser.ts';
import { aktOf, type Handelse, INGEN } from './para.ts';

/** Something for somebody to look at. `anvandare` is null when nobody knows who it was. */
export interface Flaggning {
  readonly flagga: FlaggId;
  /** The row that it stands on. */
  readonly seq: number;
  readonly tidpunkt: Tidpunkt;
  readonly anvandare: string | null;
  readonly aktId: string | null;
  /** How many things it is about. */
  readonly antal: number;
}

/** What cannot be read from the log itself. */
export interface Underlag {
  slagOf(handling: string): Handelseslag;
  isTilldelad(anvandare: string, aktId: string, nar: Tidpunkt): boolean;
  isHelgdag(dag: Datum): boolean;
}

const IN_AKT: ReadonlySet<Handelseslag> = new Set(['oppning', 'lasning', 'visning', 'andring', 'ut', 'hela-akten']);
const HOUR_MS = 3_600_000;

/** Everything in a month of the log that somebody shall look at, in the order of the log. */
export function flagMonth(handelser: readonly Handelse[], underlag: Underlag): Flaggning[] {
  const slagOf = ({ handling }: Handelse) => underlag.slagOf(handling);
  const ofSlag = (...slag: Handelseslag[]) => handelser.filter((one) => slag.includes(slagOf(one)));
  const inAkt = handelser.filter((one) => IN_AKT.has(slagOf(one)) && aktOf(one) !== null);
  return [
    ...perAktAndDay(
      'ej-tilldelad',
      inAkt.filter((one) => isStranger(one, underlag)),
    ),
    ...ofSlag('jour').map((one) => flagOne('jour', one)),
    ...manyAkter(inAkt.filter(isDone)),
    ...perDay(
      'utanfor-kontorstid',
      [...inAkt, ...ofSlag('jour')].filter((one) => !isOfficeTime(one, underlag)),
    ),
    ...manyShown(ofSlag('visning').filter(isDone), ofSlag('andring').filter(isDone)),
    ...manyRefused(ofSlag('nekad')),
    ...ofSlag('hela-akten')
      .filter(isDone)
      .map((one) => flagOne('hela-akten', one)),
    ...ofSlag('klocka').map((one) => flagOne('klocka-bakat', one)),
  ].toSorted((a, b) => a.seq - b.seq);
}

/** A day of somebody's work, by its first row. */
export interface Persondag {
  readonly anvandare: string;
  readonly dag: Datum;
  readonly forsta: Handelse;
  readonly antal: number;
}

export function listDays(handelser: readonly Handelse[]): Persondag[] {
  const byPeople = handelser.filter(({ anvandare }) => anvandare !== INGEN);
  return groups(byPeople, ({ anvandare, tidpunkt }) => `${anvandare} ${datumOf(tidpunkt)}`).map((group) => {
    const [forsta] = group;
    return { anvandare: forsta.anvandare, dag: datumOf(forsta.tidpunkt), forsta, antal: group.length };
  });
}

/**
 * A sample of all days: the tenth part with the lowest rank, and at least one day of each person.
 * @param rank a number that nobody can choose and that is always the same for the same day of the same person
 */
export function drawSample(dagar: readonly Persondag[], rank: (dag: Persondag) => string): Flaggning[] {
  const ranked = dagar
    .map((dag) => ({ dag, rank: rank(dag) }))
    .toSorted((a, b) => (a.rank === b.rank ? a.dag.forsta.seq - b.dag.forsta.seq : a.rank < b.rank ? -1 : 1));
  const most = Math.ceil(dagar.length * GRANSER.stickprov);
  const seen = new Set<string>();
  return ranked
    .filter(({ dag }, place) => {
      const isFirstOfPerson = !seen.has(dag.anvandare);
      seen.add(dag.anvandare);
      return place < most || isFirstOfPerson;
    })
    .map(({ dag }) => ({ ...flagOne('stickprov', dag.forsta), aktId: null, antal: dag.antal }))
    .toSorted((a, b) => a.seq - b.seq);
}

function flagOne(flagga: FlaggId, one: Handelse, antal = 1): Flaggning {
  const { seq, tidpunkt, anvandare } = one;
  return { flagga, seq, tidpunkt, anvandare, aktId: aktOf(one), antal };
}

function isDone({ resultat }: Handelse): boolean {
  return resultat === 'ok' || resultat === 'skickad' || resultat === 'sparad';
}

/** Read or tried to, without being assigned to the akt then. */
function isStranger(one: Handelse, { isTilldelad }: Underlag): boolean {
  const aktId = aktOf(one);
  const tried = isDone(one) || one.resultat === 'FORBIDDEN';
  return aktId !== null && tried && !isTilldelad(one.anvandare, aktId, one.tidpunkt);
}

function isOfficeTime({ tidpunkt }: Handelse, { isHelgdag }: Underlag): boolean {
  const dag = datumOf(tidpunkt);
  const hours = KONTORSTID[weekdayOf(dag) - 1] ?? null;
  if (hours === null || isHelgdag(dag)) return false;
  const now = klockslagOf(tidpunkt);
  return hours.fran <= now && now < hours.till;
}

function perDay(flagga: FlaggId, handelser: readonly Handelse[]): Flaggning[] {
  const sorted = handelser.toSorted((a, b) => a.seq - b.seq);
  return groups(sorted, ({ anvandare, tidpunkt }) => `${anvandare} ${datumOf(tidpunkt)}`).map((group) => ({
    ...flagOne(flagga, group[0], group.length),
    aktId: null,
  }));
}

function perAktAndDay(flagga: FlaggId, handelser: readonly Handelse[]): Flaggning[] {
  return groups(handelser, aktDay).map((group) => flagOne(flagga, group[0], group.length));
}

/** Flagged once a day, where the hour's akter became too many. */
function manyAkter(handelser: readonly Handelse[]): Flaggning[] {
  return groups(handelser, ({ anvandare, tidpunkt }) => `${anvandare} ${datumOf(tidpunkt)}`).flatMap((group) => {
    let start = 0;
    for (const [place, one] of group.entries()) {
      while (millisOf(group[start]?.tidpunkt ?? one.tidpunkt) <= millisOf(one.tidpunkt) - HOUR_MS) start += 1;
      const akter = new Set(group.slice(start, place + 1).map(aktOf));
      if (akter.size > GRANSER.akterPerTimme) return [{ ...flagOne('manga-akter', one, akter.size), aktId: null }];
    }
    return [];
  });
}

function manyShown(visningar: readonly Handelse[], andringar: readonly Handelse[]): Flaggning[] {
  const written = new Set(andringar.map(aktDay));
  return groups(visningar, aktDay)
    .filter((group) => group.length >= GRANSER.visningar && !written.has(aktDay(group[0])))
    .map((group) => flagOne('visningar-utan-anteckning', group[0], group.length));
}

function manyRefused(nekade: readonly Handelse[]): Flaggning[] {
  return groups(nekade, ({ tidpunkt }) => datumOf(tidpunkt))
    .filter((group) => group.length >= GRANSER.nekade)
    .map((group) => ({ ...flagOne('nekade-upplasningar', group[0], group.length), anvandare: null }));
}

function aktDay(one: Handelse): string {
  return `${one.anvandare} ${aktOf(one)} ${datumOf(one.tidpunkt)}`;
}

type Group = readonly [Handelse, ...Handelse[]];

function groups(handelser: readonly Handelse[], keyOf: (one: Handelse) => string): Group[] {
  // A group has at least the one that made it.
  return [...Map.groupBy(handelser, keyOf).values()] as unknown as Group[];
}
