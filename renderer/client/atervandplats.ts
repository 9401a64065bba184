import { z } from 'zod';
import { AktId, PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktRad } from '../../shared/modules/akt/schema.ts';
import { StegId } from '../../shared/process/steg.ts';

const Sida = z.discriminatedUnion('name', [
  z.object({ name: z.literal('akt'), params: z.object({ aktId: AktId, steg: StegId.exactOptional() }) }),
  z.object({ name: z.literal('ny-aktualisering'), params: z.object({ akut: z.boolean().exactOptional() }) }),
  z.object({
    name: z.literal('katalog'),
    params: z.object({ kod: z.string().exactOptional(), form: z.enum(['ny', 'andra']).exactOptional() }),
  }),
  z.object({ name: z.literal('personal'), params: z.object({ form: z.literal('bjud-in') }) }),
]);

/** The dialogues of an akt that are typed in. */
const Dialog = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anteckning'), ersatter: z.object({ id: PostId, nr: z.int() }).nullable() }),
  z.object({
    kind: z.literal('erbjudande'),
    matchningPostId: PostId.nullable(),
    platsKod: z.string().nullable(),
  }),
  z.object({ kind: z.literal('tilldelning') }),
]);

/** A field as it can be found again: which form, which of those of that name, and where the cursor stood. */
export const Falt = z.object({
  form: z.string().nullable(),
  namn: z.string(),
  nr: z.int().min(0),
  markor: z.int().min(0).nullable(),
});
export type Falt = z.infer<typeof Falt>;

/** Where somebody was when the vault locked. Only pages where one works; every other is as near as Min dag. */
export const Atervandplats = z.object({ sida: Sida, dialog: Dialog.nullable(), falt: Falt.nullable() });
export type Atervandplats = z.infer<typeof Atervandplats>;

/**
 * Whether Min dag must be seen first: something came in while the vault was locked, or what came in before is overdue.
 * What somebody is in the middle of is no reason.
 */
export function needsMinDag(
  inkomna: readonly AktRad[],
  plats: Pick<Atervandplats, 'sida'>,
  { sparat, idag }: { readonly sparat: Tidpunkt; readonly idag: Datum },
): boolean {
  const { sida } = plats;
  const others = inkomna.filter(({ aktId }) => sida.name !== 'akt' || sida.params.aktId !== aktId);
  return others.some((rad) => rad.oppnad > sparat || rad.uppgifter.some(({ forfaller }) => forfaller < idag));
}
