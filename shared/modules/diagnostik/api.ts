import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { FELKODER } from '../../api/errors.ts';
import { Tidpunkt } from '../../lib/tid.ts';

/** A line of the diagnostics file: when, what kind, which call. There is no field that case data could get into. */
export const Diagnosrad = z.object({
  tid: Tidpunkt,
  kod: z.enum(FELKODER),
  referens: z.string(),
  version: z.string(),
  anrop: z.string(),
  ms: z.number(),
  art: z.string(),
});
export type Diagnosrad = z.infer<typeof Diagnosrad>;

export const diagnostikApi = {
  /** Notes a fault of the window itself, so that the reference number on the screen leads somewhere. */
  report: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: z.object({}),
    output: z.object({ referens: z.string() }),
    audit: { exempt: 'a fault of the window; the diagnostics file is where it is noted' },
  }),
  /** The newest lines, for reading on the screen and for handing on. */
  list: call({
    kind: 'read',
    scope: 'unlocked-not-needed',
    input: z.object({}),
    output: z.array(Diagnosrad),
    audit: { exempt: 'allow-listed fields without case data' },
  }),
} as const;
