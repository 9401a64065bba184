import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Filmapp, Filtext, Filutfall, filgranskning } from '../../lib/textfil.ts';
import { Datum } from '../../lib/tid.ts';
import { ANSVARIGA } from '../personal/rules.ts';
import { Checklista, ChecklistaInnehall, Rutinversion, Skal, Stegrutin } from './schema.ts';

/** The number of the version that the change builds on; 0 before the first. */
const Grund = z.int().min(0);

/** How one step would read after an import. */
export const Rutinandring = z.object({
  steg: Stegrutin.shape.steg,
  fore: Stegrutin.nullable(),
  efter: Stegrutin.nullable(),
});
export type Rutinandring = z.infer<typeof Rutinandring>;

/** The municipality's own guide texts and checklists. */
export const rutinApi = {
  /** Every version, oldest first, and the number of the one that applies today (null: none). */
  list: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.object({ versioner: z.array(Rutinversion), galler: z.int().nullable() }),
    audit: { exempt: "the municipality's own routine" },
  }),
  /** Saves a new version: the latest with some steps written anew. */
  save: call({
    kind: 'write',
    scope: 'register',
    roller: ANSVARIGA,
    input: z.object({ grund: Grund, gallerFran: Datum, skal: Skal, steg: z.array(Stegrutin).min(1).max(12) }),
    output: Rutinversion,
    audit: 'rutin.sparad',
  }),
  /** What a file would change, or every fault in it. Saves nothing. */
  preview: call({
    kind: 'read',
    scope: 'register',
    roller: ANSVARIGA,
    input: z.object({ text: Filtext }),
    output: filgranskning({ grund: Grund, andring: Rutinandring }),
    audit: { exempt: 'a text that is not saved' },
  }),
  /** Saves the steps of a file as a new version: all of them or none. */
  importFil: call({
    kind: 'write',
    scope: 'register',
    roller: ANSVARIGA,
    input: z.object({ grund: Grund, gallerFran: Datum, skal: Skal, text: Filtext }),
    output: Rutinversion,
    audit: 'rutin.inlast',
  }),
  saveFil: call({
    kind: 'effect',
    scope: 'register',
    roller: ANSVARIGA,
    input: Filmapp,
    output: Filutfall,
    audit: 'rutin.sparad-som-fil',
  }),
  /** Signs the checklist of a step as it stands. The core says of which version it is. */
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, innehall: ChecklistaInnehall.omit({ version: true }) }),
    output: Checklista,
    audit: 'rutin.bockad',
  }),
} as const;
