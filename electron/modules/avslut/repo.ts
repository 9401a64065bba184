import type { Datum } from '../../../shared/lib/tid.ts';
import type { AktWrite } from '../context.ts';

export async function closeAkt(akt: AktWrite, datum: Datum): Promise<void> {
  await akt.updateTable('akt').set({ avslutad: datum }).execute();
}
