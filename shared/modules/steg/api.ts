import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { requiredText } from '../../lib/text.ts';
import { StegId } from '../../process/steg.ts';
import { postOf } from '../post/schema.ts';

export const StegmarkeringInnehall = z.object({
  steg: StegId,
  lage: z.enum(['klar', 'behovs-ej']),
  skal: requiredText(2000, 'Skriv vad som är gjort, eller varför steget inte behövs.'),
});
export const Stegmarkeringspost = postOf(StegmarkeringInnehall);
export type Stegmarkeringspost = z.infer<typeof Stegmarkeringspost>;

export const stegApi = {
  mark: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, markering: StegmarkeringInnehall }),
    output: Stegmarkeringspost,
    audit: 'steg.markerat',
  }),
} as const;
