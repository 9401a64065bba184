type Leaf = string | number | boolean | null | undefined;

/** Every dotted path into a value of plain JSON: `person.namn`, `barn.0.alder`. */
export type Path<T> = T extends Leaf
  ? never
  : T extends readonly (infer U)[]
    ? `${number}` | `${number}.${Path<NonNullable<U>>}`
    : { [K in keyof T & string]: K | `${K}.${Path<NonNullable<T[K]>>}` }[keyof T & string];

/** What stands at a dotted path. */
export type PathValue<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? PathValue<NonNullable<StepValue<T, Head>>, Rest>
  : StepValue<T, P>;

type StepValue<T, K extends string> = T extends readonly (infer U)[] ? U : K extends keyof T ? T[K] : never;

/** The value at a dotted path, or undefined. */
export function readPath(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

/** A copy with another value at a dotted path; what is not on the path is shared with the original. */
export function writePath<T>(value: T, path: string, next: unknown): T {
  const cut = path.indexOf('.');
  const key = cut === -1 ? path : path.slice(0, cut);
  const rest = cut === -1 ? '' : path.slice(cut + 1);
  const here = (value ?? {}) as Readonly<Record<string, unknown>>;
  const part = rest === '' ? next : writePath(here[key], rest, next);
  if (Array.isArray(value)) return Object.assign([...value], { [key]: part }) as T;
  return { ...here, [key]: part } as T;
}
