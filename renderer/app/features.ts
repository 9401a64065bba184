import type { Feature } from '../client/feature.ts';

/** Every feature of the program, one line each. What is not here does not show. */
export const features: readonly Feature[] = [];
