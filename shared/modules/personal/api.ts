import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AnvandareId, JobbId } from '../../lib/id.ts';
import { Inloggningsnamn, Losenfras } from '../valv/schema.ts';
import { ANSVARIGA } from './rules.ts';
import { Medarbetare, Namnuppgifter, RollLista, RollSchema } from './schema.ts';

/** What somebody types at this workstation to get in; nobody else learns the phrase. */
const Inbjudan = { inloggningsnamn: Inloggningsnamn, losenfras: Losenfras };

/** Roles that could not be given: only who holds the key of a role can pass it on. */
const Givet = z.object({ anvandareId: AnvandareId, ejGivna: z.array(RollSchema) });

/** The staff of the unit: who may open the vault, and as what. */
export const personalApi = {
  list: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(Medarbetare),
    audit: { exempt: 'names of the staff, whom everybody on the unit knows' },
  }),
  invite: call({
    kind: 'effect',
    scope: 'register',
    input: Namnuppgifter.extend({ ...Inbjudan, roller: RollLista, ny: z.boolean() }),
    output: Givet,
    audit: 'personal.inbjuden',
    roller: ANSVARIGA,
  }),
  /** A forgotten passphrase: the person types a new one here, and gets back what is sealed by those who hold it. */
  reinvite: call({
    kind: 'effect',
    scope: 'register',
    input: z.object({ anvandareId: AnvandareId, ...Inbjudan }),
    output: Givet.extend({
      /** Akter that wait for somebody else who holds their key. */
      vantar: z.int(),
    }),
    audit: 'personal.aterinbjuden',
    roller: ANSVARIGA,
  }),
  setRoller: call({
    kind: 'effect',
    scope: 'register',
    input: z.object({ anvandareId: AnvandareId, roller: RollLista, ny: z.boolean() }),
    output: Givet,
    audit: 'personal.roller-andrade',
    roller: ANSVARIGA,
  }),
  bytLosenfras: call({
    kind: 'effect',
    scope: 'register',
    input: z.object({ nuvarande: Losenfras, ny: Losenfras }),
    output: z.object({}),
    audit: 'personal.losenfras-bytt',
    roller: ['samordnare', 'handlaggare', 'chef', 'arkivarie', 'jour', 'granskare'],
  }),
  /**
   * Somebody leaves: their akter get new keys, then the vault gets a new root key and register, and locks. Can be stopped
   * and called again; `klart` says whether it came to its end.
   */
  avsluta: call({
    kind: 'job',
    scope: 'register',
    input: z.object({ jobbId: JobbId, anvandareId: AnvandareId, eftertradare: AnvandareId }),
    output: z.object({ klart: z.boolean(), vantar: z.int() }),
    audit: 'personal.avslutad',
    roller: ANSVARIGA,
  }),
} as const;
