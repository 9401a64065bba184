import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { AldreTillstand } from '../sakerhetskopia/schema.ts';
import { Ord, ValvCreate, ValvRecover, ValvUnlock } from './schema.ts';

export const Anvandare = z.object({
  id: z.string(),
  namn: z.string(),
  titel: z.string(),
  inloggningsnamn: z.string(),
});
export type Anvandare = z.infer<typeof Anvandare>;

/** Long work that was not finished when the vault locked, as people call it. */
export const AvbrutetJobb = z.enum(['dokument', 'bilaga']);
export type AvbrutetJobb = z.infer<typeof AvbrutetJobb>;

export const ValvLage = z.object({
  lage: z.enum(['saknas', 'last', 'vantar-pa-aterstallningsblad', 'oppet']),
  anvandare: Anvandare.nullable(),
  senastHar: Tidpunkt.nullable(),
  /** Why the vault was locked just before; null when the program has just been started. */
  lasSkal: z
    .enum(['knapp', 'overksam', 'skarmlas', 'vilolage', 'avslut', 'klockhopp', 'anvandarbyte', 'nycklar'])
    .nullable(),
  vantaSekunder: z.int(),
  /** Of this person's, since they were here last. */
  avbrutna: z.array(AvbrutetJobb),
  /** Whether a backup may be restored here: there is no vault, or a damaged one. */
  aterstallbart: z.boolean(),
  /** An older state that somebody must acknowledge before anything is shown. */
  aldre: AldreTillstand.nullable(),
  app: z.object({
    version: z.string(),
    skal: z.enum(['electron', 'chromium', 'test']),
    filval: z.enum(['dialog', 'sokvag']),
    standardmapp: z.string(),
    /** Why this shell cannot print; null when it can. */
    utskriftSaknas: z.string().nullable(),
    /** Whether pictures of the screen leave the window out. */
    skarmskydd: z.enum(['pa', 'saknas']),
    /** When something is due, as the vault said before it locked; earliest first. */
    paminnelser: z.array(z.object({ slag: z.literal('klocka'), tid: Tidpunkt })),
    demo: z.object({ inloggningsnamn: z.string(), losenfras: z.string() }).nullable(),
  }),
});
export type ValvLage = z.infer<typeof ValvLage>;

const Nyblad = z.object({ ord: z.array(z.string()) });

/** Creating, opening and recovering the vault. Nothing here needs the vault to be open. */
export const valvApi = {
  status: call({
    kind: 'read',
    scope: 'unlocked-not-needed',
    input: z.object({}),
    output: ValvLage,
    audit: { exempt: 'says only whether a vault is there and open' },
  }),
  foreslaLosenfras: call({
    kind: 'read',
    scope: 'unlocked-not-needed',
    input: z.object({}),
    output: z.object({ losenfras: z.string() }),
    audit: { exempt: 'random words, nothing stored' },
  }),
  bedomLosenfras: call({
    kind: 'read',
    scope: 'unlocked-not-needed',
    input: z.object({ losenfras: z.string().max(1024) }),
    output: z.object({ bitar: z.number(), duger: z.boolean() }),
    audit: { exempt: 'strength of a phrase that is being typed, nothing stored' },
  }),
  create: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: ValvCreate,
    output: Nyblad,
    audit: { exempt: 'nothing is written before the sheet has been typed back, which is logged' },
  }),
  printAterstallningsblad: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: z.object({}),
    output: z.object({ utfall: z.enum(['skickad', 'avbruten', 'ingen-skrivare']) }),
    audit: { exempt: 'no register is open yet; typing the sheet back is logged' },
  }),
  confirmAterstallningsblad: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: z.object({ ord: Ord }),
    output: z.object({}),
    audit: 'valv.aterstallningsblad-bekraftat',
  }),
  unlock: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: ValvUnlock,
    output: z.object({ anvandare: Anvandare, senastHar: Tidpunkt.nullable() }),
    audit: 'valv.upplast',
  }),
  recover: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: ValvRecover,
    output: Nyblad,
    audit: { exempt: 'nothing is written before the new sheet has been typed back, which is logged' },
  }),
  lock: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: z.object({}),
    output: z.object({}),
    audit: 'valv.last',
  }),
} as const;
