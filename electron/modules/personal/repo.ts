import { sql } from 'kysely';
import type { AnvandareId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { Medarbetare, Roll } from '../../../shared/modules/personal/schema.ts';
import { ROLLER } from '../../../shared/modules/personal/schema.ts';
import type { Anvandare } from '../../../shared/modules/valv/api.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

/** Whoever makes a vault, or opens it with the paper, is the one there is: who else could give out roles? */
export const FORSTA_ROLLER = ['samordnare', 'chef', 'jour'] as const satisfies readonly Roll[];

export interface NyAnvandare {
  readonly slotId: string;
  readonly user: Anvandare;
  readonly at: Tidpunkt;
  readonly ny: boolean;
}

export async function insertAnvandare(db: RegisterWrite, { slotId, user, at, ny }: NyAnvandare): Promise<void> {
  await freeInloggningsnamn(db, user.inloggningsnamn);
  await db
    .insertInto('anvandare')
    .values({
      id: user.id,
      slot_id: slotId,
      inloggningsnamn: user.inloggningsnamn,
      namn: user.namn,
      titel: user.titel,
      created_at: at,
      slutade: null,
      senast_har: null,
      ny: ny ? 1 : 0,
    })
    .execute();
}

/** A login that somebody who has left once used: they may come back, or a namesake. What they signed bears their name. */
async function freeInloggningsnamn(db: RegisterWrite, inloggningsnamn: string): Promise<void> {
  await db
    .updateTable('anvandare')
    .set(({ ref }) => ({ inloggningsnamn: sql<string>`${ref('inloggningsnamn')} || ' ' || ${ref('id')}` }))
    .where('inloggningsnamn', '=', inloggningsnamn)
    .where('slutade', 'is not', null)
    .execute();
}

/** What the register knows of somebody; what they can open, the vault's header says. */
export type MedarbetareRad = Omit<Medarbetare, 'utanNyckel' | 'avslutPagar' | 'ogranskat'> & {
  readonly slotId: string;
};

/** Everybody who has a slot or has had one, those who work here first. */
export async function listMedarbetare(db: RegisterRead): Promise<MedarbetareRad[]> {
  const [rows, roller] = await Promise.all([
    db.selectFrom('anvandare').selectAll().orderBy('slutade').orderBy('namn').execute(),
    db.selectFrom('anvandare_roll').select(['anvandare_id', 'roll']).execute(),
  ]);
  return rows.map((row) => ({
    id: row.id as AnvandareId,
    slotId: row.slot_id,
    namn: row.namn,
    titel: row.titel,
    inloggningsnamn: row.inloggningsnamn,
    roller: inOrder(roller.filter(({ anvandare_id }) => anvandare_id === row.id).map(({ roll }) => roll)),
    ny: row.ny === 1,
    slutade: row.slutade as Tidpunkt | null,
    senastHar: row.senast_har as Tidpunkt | null,
  }));
}

/** @returns null when there is nobody with that id; `slotId` opens the vault for those who have not left */
export async function findMedarbetare(
  db: RegisterRead,
  id: string,
): Promise<{ slotId: string; namn: string; slutade: Tidpunkt | null } | null> {
  const row = await db
    .selectFrom('anvandare')
    .select(['slot_id', 'namn', 'slutade'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { slotId: row.slot_id, namn: row.namn, slutade: row.slutade as Tidpunkt | null };
}

export async function listRollerOf(db: RegisterRead, id: string): Promise<Roll[]> {
  const rows = await db.selectFrom('anvandare_roll').select('roll').where('anvandare_id', '=', id).execute();
  return inOrder(rows.map(({ roll }) => roll));
}

/** Replaces somebody's roles. */
export async function putRoller(
  db: RegisterWrite,
  id: string,
  roller: readonly Roll[],
  by: { readonly av: string; readonly at: Tidpunkt },
): Promise<void> {
  await db.deleteFrom('anvandare_roll').where('anvandare_id', '=', id).execute();
  for (const roll of roller) {
    await db.insertInto('anvandare_roll').values({ anvandare_id: id, roll, sedan: by.at, av: by.av }).execute();
  }
}

/** Somebody's slot and login after a new invitation, or the mark of who is new. Akter wait for the slot to be sealed to. */
export async function putSlot(
  db: RegisterWrite,
  id: string,
  change: { readonly slotId?: string; readonly inloggningsnamn?: string; readonly ny?: boolean },
): Promise<void> {
  const { slotId, inloggningsnamn, ny } = change;
  if (inloggningsnamn !== undefined) await freeInloggningsnamn(db, inloggningsnamn);
  const row = {
    ...(slotId === undefined ? {} : { slot_id: slotId }),
    ...(inloggningsnamn === undefined ? {} : { inloggningsnamn }),
    ...(ny === undefined ? {} : { ny: ny ? 1 : 0 }),
  };
  await db.updateTable('anvandare').set(row).where('id', '=', id).execute();
  if (slotId === undefined) return;
  await db.updateTable('tilldelning').set({ forseglad: 0 }).where('anvandare_id', '=', id).execute();
}

/** Somebody has left: without roles and assignments, but their name stays under what they signed. */
export async function markSlutat(db: RegisterWrite, id: string, at: Tidpunkt): Promise<void> {
  await db.deleteFrom('anvandare_roll').where('anvandare_id', '=', id).execute();
  await db.deleteFrom('tilldelning').where('anvandare_id', '=', id).execute();
  await db.updateTable('anvandare').set({ slutade: at }).where('id', '=', id).execute();
}

function inOrder(roller: readonly string[]): Roll[] {
  return ROLLER.filter((roll) => roller.includes(roll));
}
