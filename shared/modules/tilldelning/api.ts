import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId, AnvandareId } from '../../lib/id.ts';
import { HANDLAGGANDE } from '../personal/rules.ts';
import { Javsforklaring, Skal, Tilldelad, UPPDRAG } from './schema.ts';

const ettUppdrag = { kind: 'effect', scope: 'akt', roller: HANDLAGGANDE } as const;
const Klart = z.object({});

/** Who works with an akt, and who must not know of it. Each act is signed into the akt. */
export const tilldelningApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.object({
      tilldelade: z.array(Tilldelad),
      sparrade: z.array(z.object({ anvandareId: AnvandareId, namn: z.string() })),
      chefHarNyckel: z.boolean(),
      jourHarOversikt: z.boolean(),
    }),
    audit: { exempt: 'names of the staff; the akt itself is logged when it is opened' },
  }),
  assign: call({
    ...ettUppdrag,
    input: z.object({ aktId: AktId, anvandareId: AnvandareId, uppdrag: z.enum(UPPDRAG), jav: Javsforklaring }),
    output: Klart,
    audit: 'tilldelning.tilldelad',
  }),
  /** Takes somebody off the akt, which gets a new key. */
  remove: call({
    ...ettUppdrag,
    input: z.object({ aktId: AktId, anvandareId: AnvandareId, skal: Skal }),
    output: Klart,
    audit: 'tilldelning.avslutad',
  }),
  /** Whether the chef role holds the akt's key. */
  setChef: call({
    ...ettUppdrag,
    input: z.object({ aktId: AktId, harNyckel: z.boolean(), skal: Skal }),
    output: Klart,
    audit: 'tilldelning.chef-andrad',
  }),
  /** Hides the akt from somebody: it is in none of their lists and is answered as one that does not exist. */
  block: call({
    ...ettUppdrag,
    input: z.object({ aktId: AktId, anvandareId: AnvandareId, skal: Skal }),
    output: Klart,
    audit: 'tilldelning.sparrad',
  }),
  unblock: call({
    ...ettUppdrag,
    input: z.object({ aktId: AktId, anvandareId: AnvandareId, skal: Skal }),
    output: Klart,
    audit: 'tilldelning.sparr-havd',
  }),
} as const;
