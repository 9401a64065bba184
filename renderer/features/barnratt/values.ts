import { z } from 'zod';
import type { PostId } from '../../../shared/lib/id.ts';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import { NyBarnratt } from '../../../shared/modules/barnratt/schema.ts';
import { startsUnset } from '../../client/unset.ts';

const { shape } = NyBarnratt.shape.innehall;

export const BarnrattFormular = NyBarnratt.extend({
  innehall: NyBarnratt.shape.innehall.extend({
    hord: startsUnset(shape.hord),
    barnahus: startsUnset(shape.barnahus),
    polisanmalan: startsUnset(shape.polisanmalan),
  }),
});
export type BarnrattValues = z.input<typeof BarnrattFormular>;

/** An empty form about the decisions that are still to be tried: nothing is answered for anybody. */
export function emptyBarnratt(handelse: Tidpunkt, beslutPostIds: PostId[]): BarnrattValues {
  return {
    handelse,
    innehall: {
      beslutPostIds,
      ickeDiskriminering: '',
      barnetsBasta: '',
      livOchUtveckling: '',
      hord: null,
      barnetsRost: '',
      barnahus: null,
      barnahusSkal: '',
      polisanmalan: null,
      polisanmalanSkal: '',
      information: '',
    },
  };
}
