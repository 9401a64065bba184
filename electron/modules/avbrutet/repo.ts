import type { JobbId } from '../../../shared/lib/id.ts';
import { Not } from '../../../shared/modules/avbrutet/schema.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

/** What one person has under way, oldest first; what this program cannot read is left out. */
export async function listNoter(
  register: RegisterRead,
  anvandareId: string,
): Promise<{ readonly jobbId: JobbId; readonly not: Not }[]> {
  const prefix = nyckelOf(anvandareId, '');
  const rows = await register
    .selectFrom('varde')
    .selectAll()
    .where('nyckel', 'like', `${prefix}%`)
    .orderBy('nyckel')
    .execute();
  return rows.flatMap(({ nyckel, varde }) => {
    const not = readNot(varde);
    return not === null ? [] : [{ jobbId: nyckel.slice(prefix.length) as JobbId, not }];
  });
}

export async function findNot(register: RegisterRead, anvandareId: string, jobbId: string): Promise<Not | null> {
  const row = await register
    .selectFrom('varde')
    .select('varde')
    .where('nyckel', '=', nyckelOf(anvandareId, jobbId))
    .executeTakeFirst();
  return row === undefined ? null : readNot(row.varde);
}

export async function putNot(register: RegisterWrite, anvandareId: string, jobbId: string, not: Not): Promise<void> {
  // The one word that earlier programs kept says too little to go on with.
  await register
    .deleteFrom('varde')
    .where('nyckel', 'like', `${nyckelOf(anvandareId, '')}%`)
    .where('varde', '=', 'dokument')
    .execute();
  const varde = JSON.stringify(not);
  await register
    .insertInto('varde')
    .values({ nyckel: nyckelOf(anvandareId, jobbId), varde })
    .onConflict((conflict) => conflict.column('nyckel').doUpdateSet({ varde }))
    .execute();
}

export async function removeNot(register: RegisterWrite, anvandareId: string, jobbId: string): Promise<void> {
  await register.deleteFrom('varde').where('nyckel', '=', nyckelOf(anvandareId, jobbId)).execute();
}

/** All that one person has under way, or everybody when nobody is named. */
export async function removeNoter(register: RegisterWrite, anvandareId?: string): Promise<void> {
  const prefix = anvandareId === undefined ? ALLA : nyckelOf(anvandareId, '');
  await register.deleteFrom('varde').where('nyckel', 'like', `${prefix}%`).execute();
}

const ALLA = 'avbrutet.';

function nyckelOf(anvandareId: string, jobbId: string): string {
  return `${ALLA}${anvandareId}.${jobbId}`;
}

function readNot(varde: string): Not | null {
  if (!varde.startsWith('{')) return null;
  const parsed = Not.safeParse(JSON.parse(varde));
  return parsed.success ? parsed.data : null;
}
