import type { Datum } from '../../../shared/lib/tid.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { AktRead } from '../context.ts';
import { listPersoner } from './repo.ts';

/** Whether the akt is the personakt of this person: what is about somebody lies with them. */
export async function isEgenAkt(akt: AktRead, personId: string, idag: Datum): Promise<boolean> {
  if ((await getAktHuvud(akt)).slag !== 'personakt') return false;
  const [subject] = await listPersoner(akt, idag);
  return subject?.id === personId;
}
