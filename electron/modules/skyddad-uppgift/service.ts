import { datumOf } from '../../../shared/lib/tid.ts';
import type { skyddadUppgiftApi } from '../../../shared/modules/skyddad-uppgift/api.ts';
import type { DoldUppgift } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import type { Handlers } from '../handlers.ts';
import { getPerson } from '../person/repo.ts';
import { assertOpen } from '../post/sign.ts';
import { putSkyddadUppgift } from './kodord.ts';
import { deleteSkyddadUppgift, getSkyddadUppgift, listSkyddadeUppgifter, type SkyddadUppgift } from './repo.ts';

export const skyddadUppgiftHandlers: Handlers<typeof skyddadUppgiftApi> = {
  list: async (ctx) => (await listSkyddadeUppgifter(ctx.akt)).map(hide),

  reveal: async (ctx, input) => ({ varde: (await getSkyddadUppgift(ctx.akt, input.id)).varde }),

  async create(ctx, input) {
    await assertOpen(ctx.akt);
    await getPerson(ctx.akt, input.uppgift.personId, datumOf(ctx.now()));
    const uppgift = { ...input.uppgift, id: ctx.newId() };
    await putSkyddadUppgift(ctx.akt, uppgift);
    return hide(uppgift);
  },

  async remove(ctx, input) {
    await assertOpen(ctx.akt);
    await getSkyddadUppgift(ctx.akt, input.id);
    await deleteSkyddadUppgift(ctx.akt, input.id);
    return {};
  },
};

function hide({ id, personId, slag, anvandning }: SkyddadUppgift): DoldUppgift {
  return { id, personId, slag, anvandning };
}
