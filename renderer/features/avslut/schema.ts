import { z } from 'zod';
import { AvslutInnehall, NyttAvslut, rensningspunkterFor } from '../../../shared/modules/avslut/schema.ts';
import { startsUnset } from '../../client/unset.ts';

const Svar = z.enum(['ja', 'inte-aktuellt'], { error: 'Svara på punkten.' });

/** The form answers each point by its name; the akt keeps the answers as a list. */
export const AvslutForm = z
  .object({
    handelse: NyttAvslut.shape.handelse,
    innehall: AvslutInnehall.omit({ rensning: true }).extend({
      orsak: startsUnset(AvslutInnehall.shape.orsak),
      rensning: z.record(z.string(), Svar.nullable()),
    }),
  })
  .superRefine(({ innehall }, issues) => {
    for (const { id } of rensningspunkterFor(innehall.orsak)) {
      if (innehall.rensning[id] == null)
        issues.addIssue({ code: 'custom', path: ['innehall', 'rensning', id], message: 'Svara på punkten.' });
    }
  });

export type AvslutValues = z.input<typeof AvslutForm>;

/** What the call wants, from what the form holds. */
export function toNyttAvslut({ handelse, innehall }: z.output<typeof AvslutForm>): z.input<typeof NyttAvslut> {
  const rensning = rensningspunkterFor(innehall.orsak).flatMap(({ id }) => {
    const svar = innehall.rensning[id];
    return svar == null ? [] : [{ id, svar }];
  });
  return { handelse, innehall: { ...innehall, rensning } };
}
