import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { Kopia } from '../../../shared/modules/sakerhetskopia/schema.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

export interface KopiaRad extends Kopia {
  readonly id: string;
  readonly tagenAv: string;
  /** Register counter and log entry that it reaches. */
  readonly raknare: number;
  readonly loggSeq: number;
}

export async function findSenasteKopia(register: RegisterRead): Promise<Kopia | null> {
  const row = await register
    .selectFrom('sakerhetskopia')
    .select(['tagen', 'akter', 'byte'])
    .orderBy('tagen', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, tagen: row.tagen as Tidpunkt };
}

export async function insertKopia(register: RegisterWrite, kopia: KopiaRad): Promise<void> {
  const { id, tagen, tagenAv: tagen_av, raknare, loggSeq: logg_seq, akter, byte } = kopia;
  await register.insertInto('sakerhetskopia').values({ id, tagen, tagen_av, raknare, logg_seq, akter, byte }).execute();
}

export async function countAkter(register: RegisterRead): Promise<number> {
  const { antal } = await register
    .selectFrom('akt')
    .select(({ fn }) => fn.countAll<number>().as('antal'))
    .executeTakeFirstOrThrow();
  return antal;
}

const ALDRE = 'aldre-tillstand';

/** What was found of an older state and has not been acknowledged, as text. */
export async function findAldreTillstand(register: RegisterRead): Promise<string | null> {
  const row = await register.selectFrom('varde').select('varde').where('nyckel', '=', ALDRE).executeTakeFirst();
  return row?.varde ?? null;
}

export async function putAldreTillstand(register: RegisterWrite, varde: string): Promise<void> {
  await register
    .insertInto('varde')
    .values({ nyckel: ALDRE, varde })
    .onConflict((conflict) => conflict.column('nyckel').doUpdateSet({ varde }))
    .execute();
}

export async function removeAldreTillstand(register: RegisterWrite): Promise<void> {
  await register.deleteFrom('varde').where('nyckel', '=', ALDRE).execute();
}
