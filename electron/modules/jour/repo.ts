import type { AktId } from '../../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../../shared/lib/tid.ts';
import { attGoraOf } from '../../../shared/modules/jour/rules.ts';
import type { Jourkuvert, Jourlasning, Jourskal } from '../../../shared/modules/jour/schema.ts';
import { nextWorkingDay } from '../arbetsdagar.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

/** An akt as the person on duty may find it: by its code, and with the name of the one who answers for it. */
export interface Jourakt {
  readonly aktId: AktId;
  readonly kod: string;
  readonly jour: boolean;
  readonly avslutad: boolean;
  readonly ansvarig: string;
}

/** An opening, with the ids that rules ask for. */
export interface Lasningsrad extends Jourlasning {
  readonly anvandareId: string;
  readonly ansvarig: string;
  readonly kvitterad: Tidpunkt | null;
}

/** Less the akter that are blocked for somebody: whoever must not know of an akt does not on duty either. */
function visible(register: RegisterRead, anvandareId: string) {
  return register
    .selectFrom('akt')
    .innerJoin('anvandare', 'anvandare.id', 'akt.ansvarig')
    .where(({ not, exists, selectFrom }) =>
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

/** Every akt that somebody may find on duty, the open ones first, then the newest. */
export async function listJourakter(register: RegisterRead, anvandareId: string): Promise<Jourakt[]> {
  const rows = await visible(register, anvandareId)
    .select(['akt.id', 'akt.kod', 'akt.jour', 'akt.avslutad', 'anvandare.namn'])
    .orderBy((sort) => sort.case().when('akt.avslutad', 'is', null).then(0).else(1).end())
    .orderBy('akt.oppnad', 'desc')
    .execute();
  return rows.map(({ id, kod, jour, avslutad, namn }) => ({
    aktId: id as AktId,
    kod,
    jour: jour === 1,
    avslutad: avslutad !== null,
    ansvarig: namn,
  }));
}

export async function findJourakt(register: RegisterRead, anvandareId: string, aktId: AktId): Promise<Jourakt | null> {
  return (await listJourakter(register, anvandareId)).find((akt) => akt.aktId === aktId) ?? null;
}

export async function insertLasning(
  register: RegisterWrite,
  lasning: Pick<Jourlasning, 'id' | 'aktId' | 'skal' | 'oppnad' | 'slutar'> & { readonly anvandareId: string },
): Promise<void> {
  const { id, aktId, anvandareId, skal, oppnad, slutar } = lasning;
  await register
    .insertInto('jourlasning')
    .values({
      id,
      akt_id: aktId,
      anvandare_id: anvandareId,
      skal,
      oppnad,
      slutar,
      kvitterad: null,
      kvitterad_av: null,
    })
    .execute();
}

function lasningar(register: RegisterRead) {
  return register
    .selectFrom('jourlasning')
    .innerJoin('akt', 'akt.id', 'jourlasning.akt_id')
    .innerJoin('anvandare', 'anvandare.id', 'jourlasning.anvandare_id')
    .selectAll('jourlasning')
    .select(['akt.kod', 'akt.ansvarig', 'anvandare.namn']);
}

type LasningRow = Awaited<ReturnType<ReturnType<typeof lasningar>['executeTakeFirstOrThrow']>>;

export async function findLasning(register: RegisterRead, id: string): Promise<Lasningsrad | null> {
  const row = await lasningar(register).where('jourlasning.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toLasning(row);
}

/** The openings of one person, newest first. */
export async function listEgna(register: RegisterRead, anvandareId: string): Promise<Lasningsrad[]> {
  const rows = await lasningar(register)
    .where('jourlasning.anvandare_id', '=', anvandareId)
    .orderBy('oppnad', 'desc')
    .limit(50)
    .execute();
  return rows.map(toLasning);
}

/** Openings that nobody has acknowledged, oldest first. */
export async function listOkvitterade(register: RegisterRead): Promise<Lasningsrad[]> {
  const rows = await lasningar(register).where('kvitterad', 'is', null).orderBy('jourlasning.oppnad').execute();
  return rows.map(toLasning);
}

export async function putKvittens(
  register: RegisterWrite,
  id: string,
  by: { readonly av: string; readonly at: Tidpunkt },
): Promise<void> {
  await register
    .updateTable('jourlasning')
    .set({ kvitterad: by.at, kvitterad_av: by.av })
    .where('id', '=', id)
    .where('kvitterad', 'is', null)
    .execute();
}

export async function putOversikt(register: RegisterWrite, aktId: AktId, harOversikt: boolean): Promise<void> {
  await register
    .updateTable('akt')
    .set({ jour: harOversikt ? 1 : 0 })
    .where('id', '=', aktId)
    .execute();
}

/** Gives the next envelope of an akt its number, in the place of those before it. */
export async function insertKuvert(
  register: RegisterWrite,
  aktId: AktId,
  by: { readonly av: string; readonly at: Tidpunkt },
): Promise<number> {
  const { nr } = await register
    .insertInto('jourkuvert')
    .values({ akt_id: aktId, skapat: by.at, skapat_av: by.av, kvitterat: null, ersatt_av: null, forstort: null })
    .returning('nr')
    .executeTakeFirstOrThrow();
  await register
    .updateTable('jourkuvert')
    .set({ ersatt_av: nr })
    .where('akt_id', '=', aktId)
    .where('nr', '<', nr)
    .where('ersatt_av', 'is', null)
    .where('forstort', 'is', null)
    .execute();
  return nr;
}

/** The envelopes that somebody may know of, those not yet destroyed first, then the newest. */
export async function listKuvert(register: RegisterRead, anvandareId: string): Promise<Jourkuvert[]> {
  const rows = await visible(register, anvandareId)
    .innerJoin('jourkuvert', 'jourkuvert.akt_id', 'akt.id')
    .selectAll('jourkuvert')
    .select(['akt.kod', 'akt.avslutad', 'akt.jour'])
    .orderBy('jourkuvert.forstort')
    .orderBy('jourkuvert.nr', 'desc')
    .execute();
  return rows.map((row) => {
    const kuvert = {
      nr: row.nr,
      aktId: row.akt_id as AktId,
      kod: row.kod,
      skapat: row.skapat as Tidpunkt,
      kvitterat: row.kvitterat as Tidpunkt | null,
      ersattAv: row.ersatt_av,
      forstort: row.forstort as Tidpunkt | null,
    };
    const akt = { avslutad: row.avslutad as Datum | null, jour: row.jour === 1 };
    const ersatt = rows.find(({ nr }) => nr === row.ersatt_av)?.skapat as Tidpunkt | undefined;
    return { ...kuvert, attGora: attGoraOf(kuvert, akt, ersatt ?? null, nextWorkingDay) };
  });
}

/** The number of the akt's newest envelope, for the document that lies in it; null when it has none. */
export async function findKuvertNr(register: RegisterRead, kod: string): Promise<number | null> {
  const row = await register
    .selectFrom('jourkuvert')
    .innerJoin('akt', 'akt.id', 'jourkuvert.akt_id')
    .select('jourkuvert.nr')
    .where('akt.kod', '=', kod)
    .where('jourkuvert.forstort', 'is', null)
    .orderBy('jourkuvert.nr', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.nr ?? null;
}

export async function putKuvert(
  register: RegisterWrite,
  nr: number,
  change: { readonly kvitterat: Tidpunkt } | { readonly forstort: Tidpunkt },
): Promise<void> {
  await register.updateTable('jourkuvert').set(change).where('nr', '=', nr).execute();
}

function toLasning(row: LasningRow): Lasningsrad {
  return {
    id: row.id,
    aktId: row.akt_id as AktId,
    kod: row.kod,
    av: row.namn,
    skal: row.skal as Jourskal,
    oppnad: row.oppnad as Tidpunkt,
    slutar: row.slutar as Tidpunkt,
    anvandareId: row.anvandare_id,
    ansvarig: row.ansvarig,
    kvitterad: row.kvitterad as Tidpunkt | null,
  };
}
