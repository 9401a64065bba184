// placeholder until the templates land (the templates' author replaces this file)
import type { AktData, Inlagefakta, Mallunderlag } from './akt-data.ts';
import type { Mall } from './define.ts';
export const MALLREGISTER = {} as unknown as Record<'aktualisering'|'skyddsbedomning'|'matchning'|'beslut'|'journal'|'intyg'|'avslut'|'inlaga', Mall<Mallunderlag>>;
export const omslagMall = {} as unknown as Mall<{ akt: AktData; inlaga: Inlagefakta }>;
