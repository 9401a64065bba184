import type { AktId } from '../../../shared/lib/id.ts';
import { type Handelse, type Loggrad, pairRows } from '../../../shared/modules/logg/para.ts';
import type { ReadDb } from '../../store/dialect.ts';
import type { LoggSchema } from '../../store/logg.ts';
import type { LoggContext, RegisterRead } from '../context.ts';

const PAGE = 5000;
const KOLUMNER = ['seq', 'tidpunkt', 'anvandare', 'handling', 'objekt', 'fas', 'resultat'] as const;

type LoggRead = ReadDb<LoggSchema>;

/** Everything that was done in a month, in order. */
export async function listHandelser(ctx: LoggContext, manad: string): Promise<Handelse[]> {
  return pairRows((await ctx.readLogg(manad, readRows)).flat());
}

async function readRows(logg: LoggRead): Promise<Loggrad[]> {
  const rader: Loggrad[] = [];
  for (;;) {
    const after = rader.at(-1)?.seq ?? -1;
    const page = await logg
      .selectFrom('logg')
      .select(KOLUMNER)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    rader.push(...page);
    if (page.length < PAGE) return rader;
  }
}

/** What was done to one akt and to things in it, over all months, in order. */
export async function listAktHandelser(ctx: LoggContext, aktId: AktId): Promise<Handelse[]> {
  const rader: Loggrad[] = [];
  for (const manad of await ctx.listManader()) {
    const found = await ctx.readLogg(manad, (logg) =>
      logg
        .selectFrom('logg')
        .select(KOLUMNER)
        .where((at) =>
          at.or([
            at('objekt', '=', aktId),
            // A thing in the akt stands after a stroke; "0" is the sign after it.
            at.and([at('objekt', '>', `${aktId}/`), at('objekt', '<', `${aktId}0`)]),
          ]),
        )
        .orderBy('seq')
        .execute(),
    );
    rader.push(...found.flat());
  }
  return pairRows(rader);
}

/** The number of the paper anchor that was printed last; null when none was. */
export async function findForraAnkare(ctx: LoggContext): Promise<number | null> {
  for (const manad of (await ctx.listManader()).toReversed()) {
    const rows = await ctx.readLogg(manad, (logg) =>
      logg
        .selectFrom('logg')
        .select('objekt')
        .where('handling', '=', 'logg.ankare')
        .where('resultat', '=', 'skickad')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst(),
    );
    const row = rows.findLast((one) => one !== undefined);
    if (row?.objekt != null) return Number(row.objekt);
  }
  return null;
}

/** The hash of one row; null when there is none with that number. */
export async function findHash(ctx: LoggContext, seq: number): Promise<string | null> {
  for (const manad of await ctx.listManader()) {
    const rows = await ctx.readLogg(manad, (logg) =>
      logg.selectFrom('logg').select('hash').where('seq', '=', seq).executeTakeFirst(),
    );
    const row = rows.find((one) => one !== undefined);
    if (row !== undefined) return row.hash;
  }
  return null;
}

/** The head before a month: fixed when the month began, and known to nobody before that. */
export async function getManadsstart(ctx: LoggContext, manad: string): Promise<string> {
  const [first] = await ctx.readLogg(manad, (logg) =>
    logg.selectFrom('start').select('hash').executeTakeFirstOrThrow(),
  );
  if (first === undefined) throw new RangeError('a month has at least one file');
  return first.hash;
}

/** Names and codes for ids, as the register has them, and what this person must not know of. */
export interface Namn {
  readonly vem: (anvandare: string) => string;
  readonly kod: (aktId: string | null) => string | null;
  readonly isHidden: (aktId: string | null) => boolean;
}

const OKAND = 'Okänd person';

export async function readNamn(register: RegisterRead, anvandareId: string): Promise<Namn> {
  const folk = new Map(
    (await register.selectFrom('anvandare').select(['id', 'namn']).execute()).map(({ id, namn }) => [id, namn]),
  );
  const koder = new Map(
    (await register.selectFrom('akt').select(['id', 'kod']).execute()).map(({ id, kod }) => [id, kod]),
  );
  const hidden = new Set(
    (await register.selectFrom('sparr').select('akt_id').where('anvandare_id', '=', anvandareId).execute()).map(
      ({ akt_id }) => akt_id,
    ),
  );
  return {
    vem: (anvandare) => folk.get(anvandare) ?? OKAND,
    kod: (aktId) => (aktId === null ? null : (koder.get(aktId) ?? null)),
    isHidden: (aktId) => aktId !== null && hidden.has(aktId),
  };
}

/** Since when somebody is assigned to an akt, by `anvandare akt`. Who answers for an akt is assigned from its first day. */
export async function readTilldelningar(register: RegisterRead): Promise<ReadonlyMap<string, string>> {
  const ansvariga = await register.selectFrom('akt').select(['id', 'ansvarig', 'oppnad']).execute();
  const tilldelade = await register.selectFrom('tilldelning').select(['akt_id', 'anvandare_id', 'sedan']).execute();
  return new Map([
    ...tilldelade.map(({ akt_id, anvandare_id, sedan }) => [`${anvandare_id} ${akt_id}`, sedan] as const),
    ...ansvariga.map(({ id, ansvarig, oppnad }) => [`${ansvarig} ${id}`, oppnad] as const),
  ]);
}

export async function isGranskare(register: RegisterRead, anvandareId: string): Promise<boolean> {
  const row = await register
    .selectFrom('anvandare_roll')
    .select('roll')
    .where('anvandare_id', '=', anvandareId)
    .where('roll', 'in', ['granskare', 'chef'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What has been reviewed in a month, with the name of who did it. */
export function listGranskade(register: RegisterRead, manad: string) {
  return register
    .selectFrom('logg_granskning')
    .innerJoin('anvandare', 'anvandare.id', 'logg_granskning.granskad_av')
    .select(['logg_granskning.seq', 'flagga', 'utfall', 'granskad', 'anvandare.namn as av'])
    .where('manad', '=', manad)
    .execute();
}
