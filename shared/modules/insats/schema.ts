import { z } from 'zod';
import { line, requiredText, text } from '../../lib/text.ts';
import { Datum } from '../../lib/tid.ts';

export const PLATSTYPER = ['KC', 'SB', 'SL', 'HO', 'JF', 'OV', 'KP', 'PS', 'HV', 'KV', 'AK'] as const;
export const Platstyp = z.enum(PLATSTYPER, { error: 'Välj vilken typ av insats det är.' });
export type Platstyp = z.infer<typeof Platstyp>;

export const PLATSTYP_NAMN: Readonly<Record<Platstyp, string>> = {
  KC: 'Kriscentrum eller kvinnojour',
  SB: 'Skyddat boende',
  SL: 'Skyddslägenhet',
  HO: 'Hotell',
  JF: 'Jourhem eller familjehem',
  OV: 'Öppenvård',
  KP: 'Kontaktperson eller kontaktfamilj',
  PS: 'Polisens skyddspaket',
  HV: 'HVB eller stödboende',
  KV: 'Kvarboende med skydd',
  AK: 'Flytt till annan kommun',
};

/** Yes, no, or null: nobody has asked yet. Null never counts as yes. */
const vet = z.boolean({ error: 'Svara ja, nej eller okänt.' }).nullable();
const alder = z.int().min(0).max(17).nullable();
const ordlista = z.array(line(40)).max(30);

const Malgrupp = z
  .strictObject({
    kvinnor: vet,
    man: vet,
    barn: vet,
    /** Takes a child without an adult. */
    ensamtBarn: vet,
    barnFran: alder,
    barnTill: alder,
    /** The highest age of a boy; null = no limit of its own. */
    pojkarTill: alder,
    maxPersoner: z.int().min(1).max(50).nullable(),
  })
  .refine(
    (malgrupp) => malgrupp.barnFran === null || malgrupp.barnTill === null || malgrupp.barnFran <= malgrupp.barnTill,
    {
      error: 'Den lägsta åldern är högre än den högsta.',
      path: ['barnTill'],
    },
  );

/**
 * A place or another insats of the catalogue. The register shows it to everyone on the unit, so it has no address, and
 * unknown fields are refused so that none can slip in. Null means that nobody knows, unless a field says otherwise.
 */
export const InsatsPlats = z
  .strictObject({
    kod: z.string().regex(/^(KC|SB|SL|HO|JF|OV|KP|PS|HV|KV|AK)-\d{2,3}$/, {
      error: 'Koden är typens två bokstäver, bindestreck och två eller tre siffror, till exempel SB-07.',
    }),
    typ: Platstyp,
    /** A label that may be seen by all; never the name on the door. */
    namn: requiredText(80, 'Skriv en benämning som alla på enheten får se.').refine((namn) => !namn.includes('\n'), {
      error: 'Skriv på en rad.',
    }),
    /** Counts the saves; 0 = not saved yet. */
    revision: z.int().min(0),
    aktiv: z.boolean(),
    /** Code of the supplier. */
    leverantor: line(40),
    malgrupp: Malgrupp,
    /** Run as protected housing (skyddat boende) in the sense of the law. */
    skyddatBoende: z.boolean(),
    driftform: z.enum(['kommunal', 'enskild', 'ideell']),
    ivo: z.strictObject({
      status: z.enum(['tillstand', 'anmald', 'saknas', 'behovs-ej', 'okand']),
      kontrollerad: Datum.nullable(),
      /** Null = no end. */
      gallerTill: Datum.nullable(),
    }),
    bemanning: z.enum(['ingen', 'dag', 'dygnet-runt']).nullable(),
    drogfritt: vet,
    beroendekompetens: vet,
    hederskompetens: vet,
    /** A named person for each child (socialtjänstförordningen 6 kap.). */
    barnansvarig: vet,
    syskonTillsammans: vet,
    skolaNara: vet,
    vardNara: vet,
    pendling: vet,
    tillganglighet: z.enum(['full', 'delvis', 'ingen']).nullable(),
    djur: z.enum(['ja', 'efter-fraga', 'nej']).nullable(),
    sprak: ordlista,
    kost: ordlista,
    /** Null = no limit. */
    maxNatter: z.int().min(1).max(730).nullable(),
    /** 1 (slight) to 5 (the highest); null for what is not a place. */
    sakerhet: z.int().min(1).max(5).nullable(),
    geografi: z.strictObject({
      kommunkod: z
        .string()
        .regex(/^\d{4}$/, { error: 'Kommunkoden har fyra siffror.' })
        .nullable(),
      kommun: line(60).nullable(),
      /** A coarse part of the municipality, never a street or a quarter; empty = not told. */
      zon: line(40),
    }),
    /** SEK a day by agreement; never part of the ranking. */
    kostnad: z.strictObject({ fran: z.int().min(0), till: z.int().min(0) }).nullable(),
    /** How many persons there was room for on a day. */
    lediga: z.strictObject({ antal: z.int().min(0).max(500), datum: Datum }).nullable(),
    /** What the place asks of those who live there, to be told before they choose. */
    regler: text(1000),
    anteckning: text(1000),
  })
  .refine((plats) => plats.kod.startsWith(plats.typ), {
    error: 'Koden börjar inte med typens bokstäver.',
    path: ['kod'],
  });
export type InsatsPlats = z.infer<typeof InsatsPlats>;
