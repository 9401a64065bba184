import { z } from 'zod';
import { AktId } from '../../../shared/lib/id.ts';
import { SkyddatOrd } from '../../../shared/modules/intyg/lackage.ts';
import type { AktRead, AktWrite, RegisterRead } from '../context.ts';
import { readAktensOrd, readPlatsernasOrd } from './skyddade-ord.ts';

/** What one akt leaves in another's inbox: the words that no document there may give away. */
const Deposition = z.object({ version: z.literal(1), fran: AktId, ord: z.array(SkyddatOrd) });

/** The words of this akt, as bytes for a family member's inbox. */
export async function encodeFamiljeord(akt: AktRead, fran: AktId): Promise<Uint8Array> {
  const ord = await readAktensOrd(akt);
  return new TextEncoder().encode(JSON.stringify({ version: 1, fran, ord } satisfies z.infer<typeof Deposition>));
}

/** The first kind of deposit, and the only one that carries no tag of its format. */
export function isFamiljeord(value: unknown): boolean {
  return Deposition.safeParse(value).success;
}

/** Takes in a deposit; the latest from an akt replaces the earlier one. */
export async function storeFamiljeord(akt: AktWrite, value: unknown, at: string): Promise<void> {
  const { fran, ord } = Deposition.parse(value);
  const row = { innehall: JSON.stringify(ord), updated_at: at };
  await akt
    .insertInto('familjeord')
    .values({ fran_akt: fran, ...row })
    .onConflict((conflict) => conflict.column('fran_akt').doUpdateSet(row))
    .execute();
}

/** The protected words of all family members who have left theirs. */
export async function listFamiljeord(akt: AktRead): Promise<SkyddatOrd[]> {
  const rows = await akt.selectFrom('familjeord').select('innehall').execute();
  return rows.flatMap((row) => SkyddatOrd.array().parse(JSON.parse(row.innehall)));
}

/** What nothing that leaves may say: the words of this akt and those that family members have left, places by all their words. */
export async function readSkyddadeOrd(from: {
  readonly akt: AktRead;
  readonly register: RegisterRead;
}): Promise<SkyddatOrd[]> {
  const ord = [...(await readAktensOrd(from.akt)), ...(await listFamiljeord(from.akt))];
  return [...ord, ...(await readPlatsernasOrd(from.register, ord))];
}
