import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { HANDLAGGANDE } from '../personal/rules.ts';
import { InstalltMote, Moteshandelse, Motesplan, NyMoteshandelse, NyMotesplan } from './schema.ts';

/** Meetings with a client: the plan, and whether those who went have come back safe. */
export const moteApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.object({ planer: z.array(Motesplan), handelser: z.array(Moteshandelse) }),
    audit: 'mote.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyMotesplan.extend({ aktId: AktId }),
    output: Motesplan,
    audit: 'mote.planerat',
    roller: HANDLAGGANDE,
  }),
  checkIn: call({
    kind: 'write',
    scope: 'akt',
    input: NyMoteshandelse.extend({ aktId: AktId }),
    output: Moteshandelse,
    audit: 'mote.incheckat',
    roller: HANDLAGGANDE,
  }),
  checkOut: call({
    kind: 'write',
    scope: 'akt',
    input: NyMoteshandelse.extend({ aktId: AktId }),
    output: Moteshandelse,
    audit: 'mote.utcheckat',
    roller: HANDLAGGANDE,
  }),
  cancel: call({
    kind: 'write',
    scope: 'akt',
    input: InstalltMote.extend({ aktId: AktId }),
    output: Moteshandelse,
    audit: 'mote.installt',
    roller: HANDLAGGANDE,
  }),
} as const;
