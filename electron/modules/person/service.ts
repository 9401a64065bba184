import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import { kontrollera } from '../../../shared/lib/personnummer.ts';
import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { personApi } from '../../../shared/modules/person/api.ts';
import type { PersonUppgifter } from '../../../shared/modules/person/schema.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { AktRead } from '../context.ts';
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
    const before = await getPerson(ctx.akt, input.id, idag);
    if (before.roll !== input.uppgifter.roll && (await isSubject(ctx.akt, input.id, idag))) {
      throw ruleError('Rollen kan inte ändras för den som akten gäller.', 'uppgifter.roll');
    }
    if (before.skydd !== input.uppgifter.skydd) {
      throw ruleError('Skyddet ändras under Skydd, så att det står vem som har beslutat och när.', 'uppgifter.skydd');
    }
    const saved = await updatePerson(ctx.akt, input.id, input.rev, withBirthday(input.uppgifter, idag), idag);
    if (saved === null) {
      throw new AppError('CONFLICT', 'Någon annan har ändrat uppgifterna sedan du öppnade dem. Jämför och välj.');
    }
    return saved;
  },
};

/** Whether a personakt is about this very person: the whole akt has been opened for them in that role. */
async function isSubject(akt: AktRead, id: PersonId, idag: Datum): Promise<boolean> {
  const [subject] = await listPersoner(akt, idag);
  return subject?.id === id && (await getAktHuvud(akt)).slag === 'personakt';
}

/** A number that tells the birthday fills it in; a birthday that somebody wrote is left alone. */
function withBirthday(uppgifter: PersonUppgifter, idag: Datum): PersonUppgifter {
  if (uppgifter.fodd !== null || uppgifter.personnummer === '') return uppgifter;
  return { ...uppgifter, fodd: kontrollera(uppgifter.personnummer, idag).fodd };
}
