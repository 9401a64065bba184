import type { z } from 'zod';

/** More than the rules of one akt read; a journal of thousands of notes is read by the page and pushes itself out. */
const MOST = 300;

/**
 * Reads the content of signed posts. A signed text never changes and the rules read the same ones at every save, so what
 * a text says is worked out once. What comes out is frozen: everybody gets the same object.
 */
export function rememberingReader<T>(schema: z.ZodType<T>): (text: string) => T {
  const read = new Map<string, T>();
  return (text) => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const value = deepFreeze(schema.parse(JSON.parse(text)));
    if (read.size >= MOST) read.clear();
    read.set(text, value);
    return value;
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
