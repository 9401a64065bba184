import { Installning } from '../../../shared/modules/installning/api.ts';
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
