import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId, JobbId } from '../../lib/id.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { Ankarkod } from './ankarkod.ts';
import { FLAGGIDN, UTFALL } from './flaggor.ts';
import { Flaggpost, Loggankare, Loggnummer, Loggpost, Manad, Manadslage, Provning } from './schema.ts';

/** Largest part of a month that is shown at once. */
export const LOGG_SIDA = 200;

/** Who reviews what others have done; nobody reviews themselves. */
const GRANSKAR = ['chef', 'granskare'] as const;
/** Who sees to that the log is whole. */
const KONTROLLERAR = ['samordnare', 'chef', 'granskare'] as const;

/** The log: what stands in it, whether it is whole, and what was said about it. */
export const loggApi = {
  /** Months that there is a log of, newest first; whether the person may review, and which months wait for it. */
  manader: call({
    kind: 'read',
    scope: 'logg',
    input: z.object({}),
    output: z.object({ manader: z.array(Manad), granskare: z.boolean() }),
    audit: { exempt: 'which months there is a log of; no row of it' },
  }),
  /** What the program has noticed about the clock since the vault was unlocked. */
  notiser: call({
    kind: 'read',
    scope: 'logg',
    input: z.object({}),
    output: z.object({ klockaBakat: z.array(z.object({ tidpunkt: Tidpunkt, sekunder: z.int() })) }),
    audit: { exempt: "the computer's clock; no case data" },
  }),
  /** A part of a month, newest first. For granskare and chef. */
  list: call({
    kind: 'read',
    scope: 'logg',
    input: z.object({ manad: Manad, fore: Loggnummer.nullable().default(null) }),
    output: z.object({ poster: z.array(Loggpost), fler: z.boolean() }),
    audit: 'logg.last',
  }),
  /** Who has opened an akt, newest first. For whoever may read it, granskare and chef. */
  listAkt: call({
    kind: 'read',
    scope: 'logg',
    input: z.object({ aktId: AktId }),
    output: z.object({ poster: z.array(Loggpost), fler: z.boolean() }),
    audit: 'logg.akt-last',
  }),
  /** Recomputes the whole log, and compares it with a paper anchor when one is given. */
  verify: call({
    kind: 'job',
    scope: 'logg',
    roller: KONTROLLERAR,
    input: z.object({
      jobbId: JobbId,
      ankare: z.object({ seq: Loggnummer, kod: Ankarkod }).nullable().default(null),
    }),
    output: Provning,
    audit: 'logg.provad',
  }),
  /** Prints the newest head of the log on a sheet. The answer shows the same, to be written down by hand if need be. */
  printAnkare: call({
    kind: 'effect',
    scope: 'logg',
    roller: KONTROLLERAR,
    input: z.object({}),
    output: z.object({ utfall: z.enum(['skickad', 'avbruten', 'ingen-skrivare']), ankare: Loggankare }),
    audit: 'logg.ankare-utskrivet',
  }),
  /** The flags and the sample of a month, and how many of the last months' are open. For granskare and chef. */
  granskning: call({
    kind: 'read',
    scope: 'logg',
    roller: GRANSKAR,
    input: z.object({ manad: Manad }),
    output: z.object({ flaggor: z.array(Flaggpost), manader: z.array(Manadslage) }),
    audit: 'logg.granskning-last',
  }),
  /** Says what a review came to. Nobody reviews what is their own. */
  granska: call({
    kind: 'write',
    scope: 'logg',
    roller: GRANSKAR,
    input: z.object({
      manad: Manad,
      seq: Loggnummer,
      flagga: z.enum(FLAGGIDN),
      utfall: z.enum(UTFALL, { error: 'Välj vad granskningen ledde till.' }),
    }),
    output: z.object({}),
    audit: 'logg.granskad',
  }),
} as const;
