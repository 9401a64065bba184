import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { InsatsPlats } from './schema.ts';

export const insatsApi = {
  list: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(InsatsPlats),
    audit: { exempt: 'the catalogue of places by code; no client data' },
  }),
  /** Saves a place; `revision` must be the one that was read, 0 for a new place. */
  save: call({
    kind: 'write',
    scope: 'register',
    input: z.object({ plats: InsatsPlats }),
    output: InsatsPlats,
    audit: 'insats.sparad',
  }),
} as const;
