import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { Datum } from '../../lib/tid.ts';
import { Uppgift } from '../../process/uppgifter.ts';
import { AktRad } from '../akt/schema.ts';

export const Arbetsuppgift = AktRad.pick({
  aktId: true,
  kod: true,
  akut: true,
  ansvarig: true,
  minAkt: true,
  harNyckel: true,
}).extend({ uppgift: Uppgift });
export type Arbetsuppgift = z.infer<typeof Arbetsuppgift>;

export const Arbetslista = z.object({
  idag: Datum,
  /** Incoming reports that no decision has been made about, oldest first; always on top. */
  inkomna: z.array(AktRad),
  forsenat: z.array(Arbetsuppgift),
  idagLista: z.array(Arbetsuppgift),
  veckan: z.array(Arbetsuppgift),
  antalOppna: z.int(),
  antalAkuta: z.int(),
  /** Whoever asks has the chef role, and answers for the safety of all staff. */
  arChef: z.boolean(),
});
export type Arbetslista = z.infer<typeof Arbetslista>;

export const arbetslistaApi = {
  get: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: Arbetslista,
    audit: { exempt: 'codes, steps and days from the register; no case data' },
  }),
} as const;
