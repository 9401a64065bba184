import { z } from 'zod';
import { AktId } from '../../lib/id.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { FLAGGIDN, UTFALL } from './flaggor.ts';

/** A month of the log: `2026-11`. */
export const Manad = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Månaden finns inte.' });

/** The number of a row. The numbers run on over the months. */
export const Loggnummer = z.int({ error: 'Skriv ett nummer.' }).min(1, { error: 'Numret börjar på 1.' });

/** One thing that somebody did, for reading. `vem` is a name of staff, `kod` that of an akt. */
export const Loggpost = z.object({
  seq: z.int(),
  tidpunkt: Tidpunkt,
  vem: z.string(),
  handling: z.string(),
  kod: z.string().nullable(),
  resultat: z.string().nullable(),
});
export type Loggpost = z.infer<typeof Loggpost>;

/** What is wrong with the log; see `electron/store/logg.ts`. `fil`: the month's file is gone or cannot be read. */
export const Loggfel = z.object({
  manad: z.string(),
  forstaFel: z.int(),
  orsak: z.enum(['andrad', 'saknas', 'avkortad', 'start', 'fil']),
});
export type Loggfel = z.infer<typeof Loggfel>;

export const Provning = z.object({
  manader: z.int(),
  /** Rows that were recomputed and found right. */
  rader: z.int(),
  /** The number of the last of them. */
  sista: z.int(),
  fel: Loggfel.nullable(),
  /** What the paper says about it; null when no paper was asked. */
  ankare: z
    .object({
      utfall: z.enum(['lika', 'olika', 'kortare']),
      /** Check words of the typed code: those of the paper, if it was typed right. */
      ord: z.array(z.string()),
    })
    .nullable(),
});
export type Provning = z.infer<typeof Provning>;

/** A head of the log as it stands on paper. */
export const Loggankare = z.object({
  /** The first eight digits of the vault's number. */
  valv: z.string(),
  tidpunkt: Tidpunkt,
  seq: z.int(),
  kod: z.string(),
  ord: z.array(z.string()),
  /** The number of the anchor that was printed before. */
  forra: z.int().nullable(),
});
export type Loggankare = z.infer<typeof Loggankare>;

export const Granskning = z.object({
  utfall: z.enum(UTFALL),
  granskad: Tidpunkt,
  av: z.string(),
});

/** A flag with what it stands on and what came of it. */
export const Flaggpost = z.object({
  flagga: z.enum(FLAGGIDN),
  seq: z.int(),
  tidpunkt: Tidpunkt,
  /** Null when nobody knows who it was. */
  vem: z.string().nullable(),
  /** The reviewer's own: somebody else looks at it. */
  egen: z.boolean(),
  aktId: AktId.nullable(),
  kod: z.string().nullable(),
  antal: z.int(),
  granskning: Granskning.nullable(),
});
export type Flaggpost = z.infer<typeof Flaggpost>;

export const Manadslage = z.object({ manad: Manad, flaggor: z.int(), oppna: z.int() });
export type Manadslage = z.infer<typeof Manadslage>;
