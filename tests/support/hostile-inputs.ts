import * as fc from 'fast-check';

/** Stands in every hostile text, so that an answer that repeats what was typed is found out. */
export const MARKER = 'HEMLIGT ORD 7391';

/** Everything of a wrong type or a bad form that a structured clone can carry. */
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
  10n,
  [],
  {},
  [[[]]],
  '',
  '   ',
  MARKER,
  `${MARKER}\u0000`,
  `${MARKER}\ud800`,
  `\udc00${MARKER}`,
  `${MARKER}\u001b[2J`,
  `${MARKER}\u2028`,
  `${MARKER} `.repeat(3_500),
  '2026-02-30',
  '2026-13-01T00:00:00.000Z',
  '2026-11-22T25:00:00.000Z',
  '2026-11-22',
  '0000-00-00',
  '__proto__',
  'constructor',
  'F'.repeat(32),
  `../${'a'.repeat(29)}`,
  { __proto__: null, toString: MARKER },
  JSON.parse(`{"__proto__": {"aktId": "${MARKER}"}}`),
  { [MARKER]: MARKER },
  Array.from({ length: 1000 }, () => MARKER),
  new Date(0),
  new Map([[MARKER, MARKER]]),
  new Uint8Array(16),
  new Error(MARKER),
];

type Path = readonly (string | number)[];
type Change = { readonly path: Path; readonly value: unknown; readonly remove: boolean };

/** Inputs made from a good one by spoiling it at one to three places; the place may be the whole. */
export function hostileInputs(valid: unknown): fc.Arbitrary<unknown> {
  const paths = [...pathsOf(valid)];
  const change: fc.Arbitrary<Change> = fc.record({
    path: fc.constantFrom<Path>(...paths),
    value: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.anything() }),
    remove: fc.boolean().map((yes) => yes),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((input, one) => spoil(input, one), structuredClone(valid)));
}

/** Every place of a value where something 32 digits long in hex stands: the ids. */
export function idPathsOf(valid: unknown): Path[] {
  return [...pathsOf(valid)].filter((path) => {
    const value = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], valid);
    return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
  });
}

export function replaceAt(valid: unknown, path: Path, value: unknown): unknown {
  return spoil(structuredClone(valid), { path, value, remove: false });
}

function* pathsOf(value: unknown, at: Path = []): Generator<Path> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...at, Array.isArray(value) ? Number(key) : key]);
}

function spoil(input: unknown, { path, value, remove }: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  // An earlier change may have taken away what this one would change.
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, key)) return input;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(input) ? [...input] : { ...input };
  const own = copy as Record<string | number, unknown>;
  if (rest.length > 0) own[key] = spoil(own[key], { path: rest, value, remove });
  else if (remove && !Array.isArray(copy)) delete own[key];
  else own[key] = value;
  return copy;
}
