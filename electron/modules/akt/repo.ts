import { type Selectable, sql } from 'kysely';
import type { AktId } from '../../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../../shared/lib/tid.ts';
import type { AktRad, AnnanAkt } from '../../../shared/modules/akt/schema.ts';
import { uppgifterFor } from '../../../shared/modules/granskning/rules.ts';
import { HANDLAGGANDE, NYCKELROLL } from '../../../shared/modules/personal/rules.ts';
import { ROLLER } from '../../../shared/modules/personal/schema.ts';
import type { Postslag } from '../../../shared/modules/post/schema.ts';
import type { StegId } from '../../../shared/process/steg.ts';
import { Uppgift } from '../../../shared/process/uppgifter.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { RegisterSchema } from '../../store/register-schema.ts';
import type { AktRead, RegisterRead } from '../context.ts';

/** What an akt says about itself. */
export interface AktHuvud {
  readonly aktId: AktId;
  readonly kod: string;
  readonly slag: 'aktualisering' | 'personakt';
  readonly roll: 'vuxen' | 'barn' | null;
  readonly familj: string | null;
  readonly oppnad: Tidpunkt;
  readonly avslutad: Datum | null;
}

/** The columns that `toAktHuvud` reads. */
export const HUVUD = ['akt_id', 'kod', 'slag', 'roll', 'familj', 'oppnad', 'avslutad'] as const;

export async function getAktHuvud(akt: AktRead): Promise<AktHuvud> {
  return toAktHuvud(await akt.selectFrom('akt').select(HUVUD).executeTakeFirstOrThrow());
}

export function toAktHuvud(row: Pick<Selectable<AktSchema['akt']>, (typeof HUVUD)[number]>): AktHuvud {
  return {
    aktId: row.akt_id as AktId,
    kod: row.kod,
    slag: row.slag as AktHuvud['slag'],
    roll: row.roll as AktHuvud['roll'],
    familj: row.familj,
    oppnad: row.oppnad as Tidpunkt,
    avslutad: row.avslutad as Datum | null,
  };
}

/** How many posts there are of each kind, as JSON: part of a statement that reads the rest of the akt as well. */
export const POSTANTAL = sql<string>`(
  SELECT json_group_object(slag, antal) FROM (SELECT slag, count(*) AS antal FROM post GROUP BY slag))`;

/** What `POSTANTAL` gave; a kind without posts is missing. */
export function parsePostantal(json: string): Readonly<Partial<Record<Postslag, number>>> {
  return JSON.parse(json) as Partial<Record<Postslag, number>>;
}

/** Which forms have a draft, as JSON: part of a statement that reads the rest of the akt as well. */
export const UTKAST = sql<string>`(SELECT json_group_array(nyckel) FROM utkast)`;

/** Every akt of the register that somebody may know of, newest first. */
export async function listAktRader(register: RegisterRead, anvandareId: string): Promise<AktRad[]> {
  const rows = await visible(register, anvandareId).orderBy('akt.oppnad', 'desc').orderBy('akt.kod', 'desc').execute();
  return rows.map(toRad);
}

export async function listFamilj(register: RegisterRead, familj: string, anvandareId: string): Promise<AktRad[]> {
  const rows = await visible(register, anvandareId).where('akt.familj', '=', familj).orderBy('akt.kod').execute();
  return rows.map(toRad);
}

/** Akter by code, each with the generation of its key, in the order of the codes. */
export async function listByKod(
  register: RegisterRead,
  koder: readonly string[],
): Promise<(AnnanAkt & { readonly generation: number })[]> {
  const rows = await register
    .selectFrom('akt')
    .select(['id', 'kod', 'roll', 'generation'])
    .where('kod', 'in', koder)
    .orderBy('kod')
    .execute();
  return rows.map(({ id, kod, roll, generation }) => ({
    aktId: id as AktId,
    kod,
    roll: roll as AnnanAkt['roll'],
    generation,
  }));
}

/** Of these codes those of akter where something is still handled: an open report, or a personakt, open or closed. */
export async function listHandlagda(register: RegisterRead, koder: readonly string[]): Promise<string[]> {
  const rows = await register
    .selectFrom('akt')
    .select('kod')
    .where('kod', 'in', koder)
    .where(({ or, eb }) => or([eb('avslutad', 'is', null), eb('slag', '=', 'personakt')]))
    .execute();
  return rows.map(({ kod }) => kod);
}

/** The codes of some akter, in order. */
export async function listKoder(register: RegisterRead, aktIds: readonly AktId[]): Promise<string[]> {
  const rows = await register.selectFrom('akt').select('kod').where('id', 'in', aktIds).orderBy('kod').execute();
  return rows.map(({ kod }) => kod);
}

export async function getAktRad(register: RegisterRead, aktId: AktId, anvandareId: string): Promise<AktRad> {
  return toRad(await rader(register, anvandareId).where('akt.id', '=', aktId).executeTakeFirstOrThrow());
}

/** Rows less the akter that are blocked for somebody: those are in none of their lists. */
function visible(register: RegisterRead, anvandareId: string) {
  return rader(register, anvandareId).where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('sparr')
          .select('sparr.akt_id')
          .whereRef('sparr.akt_id', '=', 'akt.id')
          .where('sparr.anvandare_id', '=', anvandareId),
      ),
    ),
  );
}

/**
 * The rows of akter, each with the name of the one who answers for it (people are shown names, not ids) and with what
 * somebody is to it: assigned, with a key by assignment or role, and one who looks at what new colleagues sign.
 */
function rader(register: RegisterRead, anvandareId: string) {
  return register
    .selectFrom('akt')
    .innerJoin('anvandare', 'anvandare.id', 'akt.ansvarig')
    .leftJoin('tilldelning', (join) =>
      join.onRef('tilldelning.akt_id', '=', 'akt.id').on('tilldelning.anvandare_id', '=', anvandareId),
    )
    .selectAll('akt')
    .select(['anvandare.namn as ansvarigNamn', 'tilldelning.forseglad'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('anvandare_roll')
          .select('roll')
          .where('anvandare_roll.anvandare_id', '=', anvandareId)
          .where(({ or, and, eb }) =>
            or([
              and([eb('akt.chef', '=', 1), eb('roll', 'in', CHEFER)]),
              and([eb('akt.slag', '=', 'aktualisering'), eb('roll', 'in', MOTTAGARE)]),
            ]),
          ),
      ).as('rollnyckel'),
    )
    .select(({ exists, selectFrom, val }) => [
      val(anvandareId).as('betraktare'),
      exists(
        selectFrom('anvandare_roll')
          .innerJoin('anvandare as jag', 'jag.id', 'anvandare_roll.anvandare_id')
          .select('roll')
          .where('jag.id', '=', anvandareId)
          .where('jag.ny', '=', 0)
          .where('roll', 'in', HANDLAGGANDE),
      ).as('granskar'),
    ]);
}

const CHEFER = ROLLER.filter((roll) => NYCKELROLL[roll] === 'chef');
const MOTTAGARE = ROLLER.filter((roll) => NYCKELROLL[roll] === 'intake');

type Row = Selectable<RegisterSchema['akt']> & {
  readonly ansvarigNamn: string;
  /** Null for somebody who is not assigned. */
  readonly forseglad: number | null;
  readonly rollnyckel: unknown;
  readonly granskar: unknown;
  /** Whoever asks. */
  readonly betraktare: string;
};

function toRad(row: Row): AktRad {
  const harNyckel = row.forseglad === 1 || row.rollnyckel === 1;
  return {
    aktId: row.id as AktId,
    kod: row.kod,
    slag: row.slag as AktRad['slag'],
    roll: row.roll as AktRad['roll'],
    familj: row.familj,
    steg: row.steg as StegId,
    skyddsarende: row.skyddsarende as AktRad['skyddsarende'],
    akut: row.akut === 1,
    ansvarig: row.ansvarigNamn,
    oppnad: row.oppnad as Tidpunkt,
    avslutad: row.avslutad as Datum | null,
    avstamd: row.smutsig === 0,
    minAkt: row.forseglad !== null,
    harNyckel,
    uppgifter: uppgifterFor(Uppgift.array().parse(JSON.parse(row.uppgifter)), {
      id: row.betraktare,
      granskar: harNyckel && row.granskar === 1,
    }),
  };
}
