import { z } from 'zod';
import type { PostId } from '../../../shared/lib/id.ts';
import { Tidpunkt } from '../../../shared/lib/tid.ts';
import { Jourskal } from '../../../shared/modules/jour/schema.ts';
import type { AktWrite, RegisterRead } from '../context.ts';
import { jouranteckningFormat } from '../post/formats.ts';
import { insertPost } from '../post/repo.ts';

/** What the person on duty leaves in an akt that they cannot open. Who it was, the register knows. */
const Jourdeposition = z.object({
  format: z.literal('jour'),
  version: z.literal(1),
  lasningId: z.string(),
  slag: z.enum(['lasning', 'anteckning']),
  handelse: Tidpunkt,
  skriven: Tidpunkt,
  skal: Jourskal.nullable(),
  text: z.string().max(20_000),
});
type Jourdeposition = z.infer<typeof Jourdeposition>;

export function encodeJourdeposition(innehall: Omit<Jourdeposition, 'format' | 'version'>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ format: 'jour', version: 1, ...innehall } satisfies Jourdeposition));
}

export function isJourdeposition(value: unknown): boolean {
  return Jourdeposition.safeParse(value).success;
}

/**
 * Signs what the jour left into the akt, in the name that the register has for that opening. A text that belongs to no
 * opening of this akt is from nobody that we know.
 * @returns false for such a text, which is not taken in
 */
export async function signJourdeposition(
  akt: AktWrite,
  register: RegisterRead,
  { value, aktId, id }: { readonly value: unknown; readonly aktId: string; readonly id: PostId },
): Promise<boolean> {
  const { lasningId, slag, handelse, skriven, skal, text } = Jourdeposition.parse(value);
  const by = await register
    .selectFrom('jourlasning')
    .innerJoin('anvandare', 'anvandare.id', 'jourlasning.anvandare_id')
    .select(['namn', 'titel'])
    .where('jourlasning.id', '=', lasningId)
    .where('jourlasning.akt_id', '=', aktId)
    .executeTakeFirst();
  if (by === undefined) return false;
  await insertPost(akt, jouranteckningFormat, {
    id,
    personId: null,
    handelse,
    signerad: skriven,
    signeradAv: by.titel === '' ? `${by.namn} (jour)` : `${by.namn}, ${by.titel} (jour)`,
    ersatter: null,
    innehall: { slag, lasningId, skal, text },
    soktext: text,
  });
  return true;
}
