import { z } from 'zod';
import { Rev } from '../../../shared/lib/id.ts';
import { type Aktualisering, AktualiseringUppgifter } from '../../../shared/modules/aktualisering/schema.ts';

export const Aktualiseringsformular = z.object({ rev: Rev, uppgifter: AktualiseringUppgifter });
export type AktualiseringValues = z.input<typeof Aktualiseringsformular>;

export function valuesOf({ rev, ...uppgifter }: Aktualisering): AktualiseringValues {
  return { rev, uppgifter };
}
