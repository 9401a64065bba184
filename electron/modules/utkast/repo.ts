import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import type { AktRead, AktWrite } from '../context.ts';

export async function findUtkast(akt: AktRead, nyckel: string): Promise<AktSchema['utkast'] | null> {
  return (await akt.selectFrom('utkast').selectAll().where('nyckel', '=', nyckel).executeTakeFirst()) ?? null;
}

export async function putUtkast(akt: AktWrite, nyckel: string, innehall: string, at: Tidpunkt): Promise<void> {
  await akt
    .insertInto('utkast')
    .values({ nyckel, innehall, updated_at: at })
    .onConflict((conflict) => conflict.column('nyckel').doUpdateSet({ innehall, updated_at: at }))
    .execute();
}

export async function deleteUtkast(akt: AktWrite, nyckel: string): Promise<void> {
  await akt.deleteFrom('utkast').where('nyckel', '=', nyckel).execute();
}
