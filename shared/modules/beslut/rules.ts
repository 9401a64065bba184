import type { BeslutInnehall } from './schema.ts';

const PLACERAR: readonly string[] = [
  'omedelbar-placering',
  'insats',
  'annat',
] satisfies readonly BeslutInnehall['slag'][];

/** Whether such a decision can put somebody at a place, so that what excludes the place is to be seen. */
export function isPlacering(slag: string): boolean {
  return PLACERAR.includes(slag);
}
