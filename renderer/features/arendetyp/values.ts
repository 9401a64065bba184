import { z } from 'zod';
import { Datum, Tidpunkt } from '../../../shared/lib/tid.ts';
import { NyArendetyp } from '../../../shared/modules/arendetyp/schema.ts';
import type { ArendetypFakta } from '../../../shared/process/arendetyp.ts';
import { startsUnset } from '../../client/unset.ts';

const { stallning } = NyArendetyp.shape;

/** The form: as the call wants it, and nobody has decided when it opens. */
export const ArendetypFormular = z.object({
  handelse: Tidpunkt,
  stallning: stallning.extend({
    skyddsarende: startsUnset(stallning.shape.skyddsarende),
    akut: startsUnset(stallning.shape.akut),
  }),
});
export type ArendetypValues = z.input<typeof ArendetypFormular>;

/** What signed posts say; the form shows it and does not let anybody change it there. */
export type KandaFakta = Pick<ArendetypFakta, 'kortaFragorJa' | 'flaggor'>;

export function emptyArendetyp(handelse: Tidpunkt, earlier: ArendetypFakta | null, kanda: KandaFakta): ArendetypValues {
  return {
    handelse,
    stallning: { fakta: { ...(earlier ?? OKANDA), ...kanda }, skyddsarende: null, akut: null, skal: '' },
  };
}

/** The facts as far as they have been told; a day that is being typed counts as unknown. */
export function faktaOf({ stallning: { fakta } }: ArendetypValues, kanda: KandaFakta): ArendetypFakta {
  const day = Datum.safeParse(fakta.senasteHandelse);
  const { vapenEllerStrypning = null, vapen = null, strypning = null } = fakta;
  const vald = { vapenEllerStrypning, vapen, strypning };
  return { ...fakta, ...vald, ...kanda, senasteHandelse: day.success ? day.data : null };
}

const OKANDA: ArendetypFakta = {
  kortaFragorJa: [],
  flaggor: [],
  uppgiftOmVald: null,
  relation: null,
  skyddBehovs: null,
  hotMotLivet: null,
  vapenEllerStrypning: null,
  vapen: null,
  strypning: null,
  senasteHandelse: null,
  utovareFri: null,
  tryggNatt: null,
  barnIFara: null,
  tvangsresaInom14Dagar: null,
  suicidrisk: null,
};
