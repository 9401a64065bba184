import type { AktId, AnvandareId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { Nyckelroll } from '../../../shared/modules/personal/rules.ts';
import type { Tilldelad, Uppdrag } from '../../../shared/modules/tilldelning/schema.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

/** Who decided something in the register, and when. */
export interface Beslutad {
  readonly av: string;
  readonly at: Tidpunkt;
}

export interface NyTilldelning {
  readonly aktId: string;
  readonly anvandareId: string;
  readonly uppdrag: Uppdrag;
  /** Whether the akt's key file names the person already. */
  readonly forseglad: boolean;
}

/** Assigns somebody, or gives the assigned another uppdrag; the akt has one ansvarig. */
export async function putTilldelning(
  db: RegisterWrite,
  { aktId, anvandareId, uppdrag, forseglad }: NyTilldelning,
  { av, at }: Beslutad,
): Promise<void> {
  if (uppdrag === 'ansvarig') {
    await db.updateTable('tilldelning').set({ uppdrag: 'medhandlaggare' }).where('akt_id', '=', aktId).execute();
    await db.updateTable('akt').set({ ansvarig: anvandareId }).where('id', '=', aktId).execute();
  }
  await db
    .insertInto('tilldelning')
    .values({ akt_id: aktId, anvandare_id: anvandareId, uppdrag, sedan: at, av, forseglad: forseglad ? 1 : 0 })
    .onConflict((conflict) => conflict.columns(['akt_id', 'anvandare_id']).doUpdateSet({ uppdrag }))
    .execute();
}

/** Takes somebody off an akt, which from then on owes a new key. */
export async function removeTilldelning(db: RegisterWrite, aktId: string, anvandareId: string): Promise<void> {
  await db.deleteFrom('tilldelning').where('akt_id', '=', aktId).where('anvandare_id', '=', anvandareId).execute();
  await oweNyckel(db, [aktId]);
}

/** Marks akter that owe a new key. */
export async function oweNyckel(db: RegisterWrite, aktIds: readonly string[]): Promise<void> {
  if (aktIds.length === 0) return;
  await db.updateTable('akt').set({ omnyckling: 1 }).where('id', 'in', aktIds).execute();
}

export async function listTilldelade(db: RegisterRead, aktId: AktId): Promise<Tilldelad[]> {
  const rows = await db
    .selectFrom('tilldelning')
    .innerJoin('anvandare', 'anvandare.id', 'tilldelning.anvandare_id')
    .select(['anvandare.id', 'anvandare.namn', 'anvandare.titel', 'uppdrag', 'sedan', 'forseglad'])
    .where('akt_id', '=', aktId)
    .orderBy('uppdrag')
    .orderBy('sedan')
    .execute();
  return rows.map((row) => ({
    anvandareId: row.id as AnvandareId,
    namn: row.namn,
    titel: row.titel,
    uppdrag: row.uppdrag as Uppdrag,
    sedan: row.sedan as Tidpunkt,
    harNyckel: row.forseglad === 1,
  }));
}

/** The akter that somebody is assigned to. */
export async function listAktIdsOf(
  db: RegisterRead,
  anvandareId: string,
): Promise<{ aktId: AktId; uppdrag: Uppdrag }[]> {
  const rows = await db
    .selectFrom('tilldelning')
    .select(['akt_id', 'uppdrag'])
    .where('anvandare_id', '=', anvandareId)
    .execute();
  return rows.map((row) => ({ aktId: row.akt_id as AktId, uppdrag: row.uppdrag as Uppdrag }));
}

/** The akter whose key a role holds. The jour role holds pages of akter and none of their keys. */
export async function listNyckelaktIds(db: RegisterRead, roll: Nyckelroll): Promise<string[]> {
  if (roll === 'jour') return [];
  const rows = await db
    .selectFrom('akt')
    .select('id')
    .where((where) => (roll === 'chef' ? where('chef', '=', 1) : where('slag', '=', 'aktualisering')))
    .execute();
  return rows.map(({ id }) => id);
}

export async function findAktNycklar(
  db: RegisterRead,
  aktId: AktId,
): Promise<{ chefHarNyckel: boolean; jourHarOversikt: boolean }> {
  const row = await db.selectFrom('akt').select(['chef', 'jour']).where('id', '=', aktId).executeTakeFirstOrThrow();
  return { chefHarNyckel: row.chef === 1, jourHarOversikt: row.jour === 1 };
}

/** Whether the chef role shall hold the akt's key; without it the akt owes a new one. */
export async function putChef(db: RegisterWrite, aktId: AktId, harNyckel: boolean): Promise<void> {
  await db
    .updateTable('akt')
    .set(harNyckel ? { chef: 1 } : { chef: 0, omnyckling: 1 })
    .where('id', '=', aktId)
    .execute();
}

export async function putSparr(db: RegisterWrite, aktId: string, anvandareId: string, by: Beslutad): Promise<void> {
  await db
    .insertInto('sparr')
    .values({ akt_id: aktId, anvandare_id: anvandareId, sedan: by.at, av: by.av })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeSparr(db: RegisterWrite, aktId: string, anvandareId: string): Promise<void> {
  await db.deleteFrom('sparr').where('akt_id', '=', aktId).where('anvandare_id', '=', anvandareId).execute();
}

/** Those who must not know of an akt. */
export async function listSparrade(
  db: RegisterRead,
  aktId: AktId,
): Promise<{ anvandareId: AnvandareId; namn: string }[]> {
  const rows = await db
    .selectFrom('sparr')
    .innerJoin('anvandare', 'anvandare.id', 'sparr.anvandare_id')
    .select(['anvandare.id', 'anvandare.namn'])
    .where('akt_id', '=', aktId)
    .orderBy('anvandare.namn')
    .execute();
  return rows.map(({ id, namn }) => ({ anvandareId: id as AnvandareId, namn }));
}
