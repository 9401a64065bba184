/** Ends a `switch` over a closed union: a value that nobody decided about does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case of type ${typeof value}`);
}
