import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { Lagrum } from '../../lagrum/define.ts';

export const LagrumRad = Lagrum.extend({ rattat: z.boolean() });
export type LagrumRad = z.infer<typeof LagrumRad>;

export const lagrumApi = {
  /** The references that apply today, the municipality's corrections included. */
  list: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(LagrumRad),
    audit: { exempt: 'the table of law references' },
  }),
  /** Adds the municipality's own version of a reference; older decisions keep the one that they froze. */
  save: call({
    kind: 'write',
    scope: 'register',
    input: z.object({ lagrum: Lagrum }),
    output: LagrumRad,
    audit: 'lagrum.rattat',
  }),
} as const;
