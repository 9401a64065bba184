import { z } from 'zod';
import { FrystInstrument, InstrumentSvar } from '../../instrument/svar.ts';
import { PersonId } from '../../lib/id.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

/** An answered instrument in its final form: id, version, answers and the outcome as computed then. */
export const Instrumentpost = postOf(FrystInstrument);
export type Instrumentpost = z.infer<typeof Instrumentpost>;

export const NyttInstrumentsvar = z.object({
  personId: PersonId.nullable().default(null),
  handelse: Tidpunkt,
  svar: InstrumentSvar,
});
