/** The Swedish sentence that an error carries, or another in its place. */
export function sentenceOf(error: unknown, otherwise: string): string {
  const mening = typeof error === 'object' && error !== null && 'mening' in error ? error.mening : null;
  return typeof mening === 'string' ? mening : otherwise;
}
