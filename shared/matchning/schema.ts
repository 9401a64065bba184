import { z } from 'zod';
import { FlaggId } from '../instrument/flaggor.ts';
import { line, text } from '../lib/text.ts';
import { Platstyp } from '../modules/insats/schema.ts';

const vet = z.boolean().nullable();

/** Where the perpetrator reaches, or stays. */
export const Farozon = z.object({
  kommun: line(60).refine((kommun) => kommun !== '', { error: 'Välj kommun.' }),
  /** Null = the whole municipality. */
  zon: line(40).nullable(),
  /** `kand-rackvidd`: work, route, school, registers, relatives. `vistelsekommun`: is there, reach not known. */
  slag: z.enum(['kand-rackvidd', 'vistelsekommun']),
  grund: text(300),
});
export type Farozon = z.infer<typeof Farozon>;

/** What a household needs. Null means that nobody knows yet, and never counts as no. */
export const Behov = z.object({
  vuxna: z.array(z.object({ kon: z.enum(['kvinna', 'man', 'annat']).nullable() })).max(10),
  barn: z
    .array(
      z.object({
        kod: line(20),
        alder: z.int().min(0).max(17).nullable(),
        kon: z.enum(['flicka', 'pojke', 'annat']).nullable(),
        medVuxen: z.boolean(),
      }),
    )
    .max(20),
  flaggor: z.array(FlaggId),
  /** Somebody has gone through the flags; without that, a missing flag says nothing. */
  flaggorBedomda: z.boolean(),
  /** Acute by ground a: threat to life, weapon or strangulation. */
  akutGrundA: vet,
  hjalpDygnetRunt: vet,
  personalDygnetRunt: vet,
  akutSuicidal: vet,
  aktivtBeroende: vet,
  tillganglighet: z.enum(['full', 'delvis', 'behovs-ej']).nullable(),
  djur: z.int().min(0).max(50),
  sprak: z.array(line(40)).max(10),
  kost: z.array(line(40)).max(10),
  natter: z.int().min(1).max(3650).nullable(),
  /** Null = not mapped yet. */
  farozoner: z.array(Farozon).max(50).nullable(),
  /** Codes of suppliers with staff linked to the perpetrator; null = nobody has asked. */
  leverantorskopplingar: z.array(line(40)).max(50).nullable(),
  onskar: z.object({ syskonTillsammans: z.boolean(), skola: z.boolean(), vard: z.boolean(), pendling: z.boolean() }),
});
export type Behov = z.infer<typeof Behov>;

export const GRUPPER = ['uppfyller', 'med-villkor', 'oklart', 'utesluts'] as const;
export type Grupp = (typeof GRUPPER)[number];

export const GRUPP_NAMN: Readonly<Record<Grupp, string>> = {
  uppfyller: 'Uppfyller',
  'med-villkor': 'Med villkor',
  oklart: 'Oklart',
  utesluts: 'Utesluts',
};

export const KriterieUtfall = z.object({
  id: z.string().max(40),
  slag: z.enum(['hard', 'soft']),
  utfall: z.enum(['met', 'not-met', 'unknown', 'condition']),
  text: z.string().max(2000),
});
export type KriterieUtfall = z.infer<typeof KriterieUtfall>;

/** How one place stands to the needs. Only criteria that matter for this household are listed. */
export const PlatsUtfall = z.object({
  kod: z.string().max(20),
  typ: Platstyp,
  revision: z.int(),
  sakerhet: z.int().nullable(),
  grupp: z.enum(GRUPPER),
  kriterier: z.array(KriterieUtfall),
  /** Why the place is in its group; empty when everything is met. */
  skal: z.array(z.string()),
});
export type PlatsUtfall = z.infer<typeof PlatsUtfall>;

/** Sorted: group, fit, security, code. Never by price. */
export const Matchning = z.array(PlatsUtfall);
export type Matchning = z.infer<typeof Matchning>;
