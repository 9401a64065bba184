import { AppError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import { kontrollera } from '../../../shared/lib/personnummer.ts';
import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { personApi } from '../../../shared/modules/person/api.ts';
import type { PersonUppgifter } from '../../../shared/modules/person/schema.ts';
import type { Handlers } from '../handlers.ts';
import { assertOpen } from '../post/sign.ts';
import { getPerson, insertPerson, listPersoner, updatePerson } from './repo.ts';

export const personHandlers: Handlers<typeof personApi> = {
  list: (ctx) => listPersoner(ctx.akt, datumOf(ctx.now())),

  async create(ctx, input) {
    await assertOpen(ctx.akt);
    const idag = datumOf(ctx.now());
    return insertPerson(ctx.akt, ctx.newId() as PersonId, withBirthday(input.uppgifter, idag), idag);
  },

  async save(ctx, input) {
    await assertOpen(ctx.akt);
    const idag = datumOf(ctx.now());
    await getPerson(ctx.akt, input.id, idag);
    const saved = await updatePerson(ctx.akt, input.id, input.rev, withBirthday(input.uppgifter, idag), idag);
    if (saved === null) {
      throw new AppError('CONFLICT', 'Någon annan har ändrat uppgifterna sedan du öppnade dem. Jämför och välj.');
    }
    return saved;
  },
};

/** A number that tells the birthday fills it in; a birthday that somebody wrote is left alone. */
function withBirthday(uppgifter: PersonUppgifter, idag: Datum): PersonUppgifter {
  if (uppgifter.fodd !== null || uppgifter.personnummer === '') return uppgifter;
  return { ...uppgifter, fodd: kontrollera(uppgifter.personnummer, idag).fodd };
}
