import type { z } from 'zod';

/**
 * The same schema for a form that starts without an answer. Null is let in as a first value only: the schema refuses it
 * with its own sentence until somebody chooses. Use it only for schemas that do refuse null.
 */
export function startsUnset<S extends z.ZodType>(schema: S): z.ZodType<z.output<S>, z.input<S> | null> {
  return schema as z.ZodType<z.output<S>, z.input<S> | null>;
}
