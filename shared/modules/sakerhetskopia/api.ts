import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { JobbId } from '../../lib/id.ts';
import { line } from '../../lib/text.ts';
import { ANSVARIGA } from '../personal/rules.ts';
import { ROLLER } from '../personal/schema.ts';
import { Kopia, TagenKopia } from './schema.ts';

/** A folder that was typed; empty where the shell asks for it in the system's own dialog. */
const Mapp = line(1000);

/** Backups of the whole vault. Taking one needs it open; restoring one needs that there is nothing whole to open. */
export const sakerhetskopiaApi = {
  status: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.object({ senaste: Kopia.nullable(), forsenad: z.boolean() }),
    audit: { exempt: 'when the vault was copied last, nothing of its content' },
  }),
  /** Copies the vault into a new folder inside the chosen one, opens the copy and checks it. */
  create: call({
    kind: 'job',
    scope: 'register',
    /** `fortsatt`: goes on in the folder that the job of that id had begun, and asks for none. */
    input: z.object({ mapp: Mapp, jobbId: JobbId, fortsatt: z.boolean().default(false) }),
    output: TagenKopia,
    audit: 'sakerhetskopia.tagen',
    roller: ANSVARIGA,
  }),
  /** Lets the older state be used, by somebody who has read that it is older. */
  acknowledge: call({
    kind: 'write',
    scope: 'register',
    input: z.object({}),
    output: z.object({}),
    audit: 'sakerhetskopia.kvitterad',
    // Whoever unlocks has to get past it.
    roller: ROLLER,
  }),
  /** What a folder holds, before anything is done with it. Null: no folder was chosen. */
  inspect: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: z.object({ mapp: Mapp }),
    output: z.object({ mapp: z.string(), kopia: Kopia }).nullable(),
    audit: { exempt: 'no register is open yet; reads the list of a backup, nothing of its content' },
  }),
  /** Checks a backup and puts it into the vault's folder; what is damaged there is moved aside. */
  restore: call({
    kind: 'job',
    scope: 'unlocked-not-needed',
    input: z.object({ mapp: Mapp, jobbId: JobbId }),
    output: z.object({ undanlagt: z.string().nullable() }),
    audit: { exempt: 'no register is open yet; the first unlock afterwards logs that an older state was opened' },
  }),
} as const;
