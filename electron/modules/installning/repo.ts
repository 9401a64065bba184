import { Installning, LASTID, type Lastid } from '../../../shared/modules/installning/schema.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

export async function getInstallning(register: RegisterRead): Promise<Installning & { rev: number }> {
  const row = await register.selectFrom('installning').selectAll().executeTakeFirstOrThrow();
  return { ...Installning.parse(JSON.parse(row.innehall)), rev: row.rev };
}

export async function putInstallning(
  register: RegisterWrite,
  rev: number,
  installning: Installning,
  at: string,
  by: string,
): Promise<void> {
  const row = { rev, innehall: JSON.stringify(installning), updated_at: at, updated_by: by };
  await register
    .insertInto('installning')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** What holds for one person. A bound that was set later cuts what they had chosen, and gives it back when it is lifted. */
export async function getLastid(register: RegisterRead, anvandareId: string): Promise<Lastid> {
  const { langstaLastid: langsta } = await getInstallning(register);
  const row = await register
    .selectFrom('varde')
    .select('varde')
    .where('nyckel', '=', nyckelOf(anvandareId))
    .executeTakeFirst();
  return { minuter: Math.min(row === undefined ? LASTID.vanlig : Number(row.varde), langsta), langsta };
}

export async function putLastid(register: RegisterWrite, anvandareId: string, minuter: number): Promise<void> {
  const varde = String(minuter);
  await register
    .insertInto('varde')
    .values({ nyckel: nyckelOf(anvandareId), varde })
    .onConflict((conflict) => conflict.column('nyckel').doUpdateSet({ varde }))
    .execute();
}

function nyckelOf(anvandareId: string): string {
  return `lastid.${anvandareId}`;
}
