import { listLagrum } from '../../../shared/lagrum/lagrum-on.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { lagrumApi } from '../../../shared/modules/lagrum/api.ts';
import type { Handlers } from '../handlers.ts';
import { insertRattelse, listRattelser } from './repo.ts';

export const lagrumHandlers: Handlers<typeof lagrumApi> = {
  async list(ctx) {
    const rattelser = await listRattelser(ctx.register);
    return listLagrum(datumOf(ctx.now()), rattelser).map((lagrum) => ({
      ...lagrum,
      rattat: rattelser.includes(lagrum),
    }));
  },

  async save(ctx, input) {
    await insertRattelse(ctx.register, input.lagrum, ctx.now(), ctx.user.id);
    return { ...input.lagrum, rattat: true };
  },
};
