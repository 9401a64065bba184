import { readFileSync } from 'node:fs';
import { z } from 'zod';

const nummer = z.array(z.string().regex(/^\d{12}$/)).min(1);

/** Numbers that Skatteverket publishes for tests (open data, CC0); no other number may stand in a fixture. */
export const testnummer = z
  .strictObject({
    kalla: z.string(),
    aldre: nummer,
    vuxna: nummer,
    barn: nummer,
    samordningsnummer: nummer,
    manad00: nummer,
    dag60: nummer,
  })
  .parse(JSON.parse(readFileSync(new URL('./testnummer.json', import.meta.url), 'utf8')));

export const allaPersonnummer: readonly string[] = [...testnummer.aldre, ...testnummer.vuxna, ...testnummer.barn];
export const allaSamordningsnummer: readonly string[] = [
  ...testnummer.samordningsnummer,
  ...testnummer.manad00,
  ...testnummer.dag60,
];
