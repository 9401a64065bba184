import type { avbrutetApi } from '../../../shared/modules/avbrutet/api.ts';
import { goesOnByItself } from '../../../shared/modules/avbrutet/rules.ts';
import type { Arbete } from '../../../shared/modules/avbrutet/schema.ts';
import type { KeyRing, RegisterRead } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { findMedarbetare } from '../personal/repo.ts';
import { listNoter, removeNot } from './repo.ts';

export const avbrutetHandlers: Handlers<typeof avbrutetApi> = {
  async list(ctx) {
    const jobb = [];
    for (const { jobbId, not } of await listNoter(ctx.register, ctx.user.id)) {
      const { arbete } = not;
      if (!(await isOwed(ctx.register, ctx, arbete))) continue;
      jobb.push({ jobbId, arbete, kod: await findKod(ctx.register, arbete), sjalv: goesOnByItself(not) });
    }
    return jobb;
  },

  async remove(ctx, { jobbId }) {
    await removeNot(ctx.register, ctx.user.id, jobbId);
    return {};
  },
};

/** A leaving that a colleague has brought to its end, or that had not begun, leaves nothing to go on with. */
async function isOwed(register: RegisterRead, keys: KeyRing, arbete: Arbete): Promise<boolean> {
  if (arbete.slag !== 'personal.avsluta') return true;
  const person = await findMedarbetare(register, arbete.anvandareId);
  return person !== null && person.slutade !== null && keys.findRollnycklar(person.slotId) !== null;
}

async function findKod(register: RegisterRead, arbete: Arbete): Promise<string | null> {
  if (arbete.slag !== 'dokument.create') return null;
  const row = await register.selectFrom('akt').select('kod').where('id', '=', arbete.aktId).executeTakeFirst();
  return row?.kod ?? null;
}
