import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { AndraPersonEllerIngen } from '../andra-person/schema.ts';
import { HANDLAGGANDE } from '../personal/rules.ts';
import { Skal } from '../tilldelning/schema.ts';
import { NyttSkydd, Skydd } from './schema.ts';

export const skyddApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Skydd),
    audit: 'skydd.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyttSkydd.extend({ aktId: AktId }),
    output: Skydd,
    audit: 'skydd.signerat',
    roller: HANDLAGGANDE,
  }),
  /**
   * Fingerade personuppgifter: shuts a closed akt for everybody but the chef role and the paper. Nothing in the program
   * leads from it to any other akt.
   */
  forsegla: call({
    kind: 'effect',
    scope: 'akt',
    input: z.object({ aktId: AktId, skal: Skal, andraPerson: AndraPersonEllerIngen }),
    output: z.object({}),
    audit: 'skydd.forseglat',
    roller: HANDLAGGANDE,
  }),
} as const;
