import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { HANDLAGGANDE } from '../personal/rules.ts';
import { Skal } from '../tilldelning/schema.ts';
import {
  Anteckningstext,
  Beskrivning,
  Jouranteckning,
  Jourkuvert,
  Jourlasning,
  Jouroversikt,
  Jourskal,
  SAKNAS,
} from './schema.ts';

const jouren = { kind: 'effect', scope: 'register', roller: ['jour'] } as const;
const LasningId = Jourlasning.shape.id;
const Klart = z.object({});

/** An opened page, whom the opening is told to, and how long it stays. */
const Oppnad = z.object({
  lasning: Jourlasning,
  oversikt: Jouroversikt.nullable(),
  saknas: z.enum(SAKNAS).nullable(),
  ansvarig: z.string(),
});

/** The work of the person on duty: one page at a time, never refused, never silent. */
export const jourApi = {
  /** By the code of an akt, or by a name or number on the pages that this person's key opens. */
  search: call({
    ...jouren,
    input: z.object({ sok: requiredText(120, 'Skriv en aktkod, ett namn eller ett personnummer.') }),
    output: z.object({
      traffar: z.array(z.object({ aktId: AktId, kod: z.string(), avslutad: z.boolean() })),
      /** True when there may be more than are shown. */
      fler: z.boolean(),
    }),
    audit: 'jour.sokt',
  }),
  open: call({
    ...jouren,
    input: z.object({ aktId: AktId, skal: Jourskal, beskrivning: Beskrivning }),
    output: Oppnad,
    audit: 'jour.oppnad',
  }),
  /** The page of an opening that still runs: after a lock, or from the list. */
  read: call({ ...jouren, input: z.object({ lasningId: LasningId }), output: Oppnad, audit: 'jour.last-igen' }),
  note: call({
    ...jouren,
    input: z.object({ lasningId: LasningId, handelse: Tidpunkt, text: Anteckningstext }),
    output: Klart,
    audit: 'jour.antecknat',
  }),
  /** What this person has opened and may still write about, newest first. */
  listEgna: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(Jourlasning.extend({ pagar: z.boolean() })),
    audit: { exempt: 'the person’s own openings, by code; each was logged when it was made' },
    roller: ['jour'],
  }),
  /** Openings that this person is to acknowledge, oldest first. */
  listAttKvittera: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(Jourlasning),
    audit: { exempt: 'codes, days and names of the staff; the openings were logged when they were made' },
  }),
  kvittera: call({
    kind: 'write',
    scope: 'register',
    input: z.object({ lasningId: LasningId }),
    output: Klart,
    audit: 'jour.kvitterad',
    roller: HANDLAGGANDE,
  }),
  /** What the jour has written in an akt. */
  listAnteckningar: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.object({ jourHarOversikt: z.boolean(), poster: z.array(Jouranteckning) }),
    audit: 'jour.anteckningar-lasta',
  }),
  /** Whether the jour may read a page of this akt; the reason is signed into the akt. */
  setOversikt: call({
    kind: 'effect',
    scope: 'akt',
    input: z.object({ aktId: AktId, harOversikt: z.boolean(), skal: Skal }),
    output: Klart,
    audit: 'jour.oversikt-andrad',
    roller: HANDLAGGANDE,
  }),
  listKuvert: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(Jourkuvert),
    audit: { exempt: 'numbers, codes and days of the envelopes; no case data' },
  }),
  /** Gives the next envelope its number. It takes the place of the akt's former one. */
  createKuvert: call({
    kind: 'effect',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.object({ nr: z.int() }),
    audit: 'jour.kuvert-skapat',
    roller: HANDLAGGANDE,
  }),
  kvitteraKuvert: call({
    kind: 'write',
    scope: 'register',
    input: z.object({ nr: z.int().min(1) }),
    output: Klart,
    audit: 'jour.kuvert-kvitterat',
    roller: HANDLAGGANDE,
  }),
  forstorKuvert: call({
    kind: 'write',
    scope: 'register',
    input: z.object({ nr: z.int().min(1) }),
    output: Klart,
    audit: 'jour.kuvert-forstort',
    roller: HANDLAGGANDE,
  }),
} as const;
