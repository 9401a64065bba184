import { readKapitel } from './kapitel.ts';

/** The chapters that are shipped, built into the program. */
export const KAPITEL = readKapitel(
  import.meta.glob<string>('../../../resources/handbok/*.md', { query: '?raw', eager: true, import: 'default' }),
);
