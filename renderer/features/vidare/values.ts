import type { z } from 'zod';
import { NyVidare, Vidareval } from '../../../shared/modules/vidare/schema.ts';
import { startsUnset } from '../../client/unset.ts';

export const VidareForm = NyVidare.extend({
  innehall: NyVidare.shape.innehall.extend({ val: startsUnset(Vidareval) }),
});
export type VidareValues = z.input<typeof VidareForm>;

/** An empty form: nothing is chosen for anybody. */
export function emptyVidare(handelse: string): VidareValues {
  return {
    handelse,
    innehall: {
      val: null,
      skal: '',
      overlamning: { mottagare: '', kanal: '', mottagen: null },
      ansokan: null,
      sammanfattning: '',
    },
  };
}
