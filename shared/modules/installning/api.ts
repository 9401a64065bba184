import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { Rev } from '../../lib/id.ts';
import { ANSVARIGA } from '../personal/rules.ts';
import { ROLLER } from '../personal/schema.ts';
import { Installning, Lastid, Minuter } from './schema.ts';

export const installningApi = {
  get: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: Installning.extend({ rev: Rev }),
    audit: { exempt: "the municipality's own name and switchboard" },
  }),
  save: call({
    kind: 'write',
    scope: 'register',
    roller: ANSVARIGA,
    input: z.object({ rev: Rev, installning: Installning }),
    output: Installning.extend({ rev: Rev }),
    audit: 'installning.sparad',
  }),
  /** To the clipboard. */
  copyVaxel: call({
    kind: 'effect',
    scope: 'register',
    roller: ROLLER,
    input: z.object({}),
    output: z.object({}),
    audit: { exempt: "the municipality's own switchboard" },
  }),
  getLastid: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: Lastid,
    audit: { exempt: 'minutes that somebody has chosen for themselves' },
  }),
  /** Everybody for themselves, within what the unit allows. */
  saveLastid: call({
    kind: 'write',
    scope: 'register',
    roller: ROLLER,
    input: z.object({ minuter: Minuter }),
    output: Lastid,
    audit: 'installning.lastid',
  }),
} as const;
