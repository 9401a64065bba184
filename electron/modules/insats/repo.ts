import { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

/** The whole catalogue by code, inactive places included. */
export async function listPlatser(register: RegisterRead): Promise<InsatsPlats[]> {
  const rows = await register.selectFrom('insats_plats').select('innehall').orderBy('kod').execute();
  return rows.map((row) => InsatsPlats.parse(JSON.parse(row.innehall)));
}

export async function findPlats(register: RegisterRead, kod: string): Promise<InsatsPlats | null> {
  const row = await register.selectFrom('insats_plats').select('innehall').where('kod', '=', kod).executeTakeFirst();
  return row === undefined ? null : InsatsPlats.parse(JSON.parse(row.innehall));
}

/** Stores a place as its `revision` says, replacing the earlier one. */
export async function putPlats(register: RegisterWrite, plats: InsatsPlats, at: string, by: string): Promise<void> {
  const row = { rev: plats.revision, innehall: JSON.stringify(plats), updated_at: at, updated_by: by };
  await register
    .insertInto('insats_plats')
    .values({ kod: plats.kod, ...row })
    .onConflict((conflict) => conflict.column('kod').doUpdateSet(row))
    .execute();
}
