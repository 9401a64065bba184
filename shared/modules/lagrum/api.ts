import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { Lagrum } from '../../lagrum/define.ts';
import { Filmapp, Filtext, Filutfall, filgranskning } from '../../lib/textfil.ts';
import { ANSVARIGA } from '../personal/rules.ts';

export const LagrumRad = Lagrum.extend({ rattat: z.boolean() });
export type LagrumRad = z.infer<typeof LagrumRad>;

/** A reference of a file, and how it reads on the day from which the file's row applies. */
export const Lagrumsandring = z.object({ fore: Lagrum.nullable(), efter: Lagrum });
export type Lagrumsandring = z.infer<typeof Lagrumsandring>;

/** How many rows of its own the municipality had when a file was looked through. */
const Grund = z.int().min(0);

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
    roller: ANSVARIGA,
    input: z.object({ lagrum: Lagrum }),
    output: LagrumRad,
    audit: 'lagrum.rattat',
  }),
  /** What a file would change, or every fault in it. Saves nothing. */
  preview: call({
    kind: 'read',
    scope: 'register',
    roller: ANSVARIGA,
    input: z.object({ text: Filtext }),
    output: filgranskning({ grund: Grund, andring: Lagrumsandring }),
    audit: { exempt: 'a text that is not saved' },
  }),
  /** Adds every reference of a file that reads otherwise than today's: all of them or none. */
  importFil: call({
    kind: 'write',
    scope: 'register',
    roller: ANSVARIGA,
    input: z.object({ grund: Grund, text: Filtext }),
    output: z.object({ inlasta: z.int() }),
    audit: 'lagrum.inlast',
  }),
  saveFil: call({
    kind: 'effect',
    scope: 'register',
    roller: ANSVARIGA,
    input: Filmapp,
    output: Filutfall,
    audit: 'lagrum.sparat-som-fil',
  }),
} as const;
