import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { utkastApi } from '../../../shared/modules/utkast/api.ts';
import type { Handlers } from '../handlers.ts';
import { deleteUtkast, findUtkast, putUtkast } from './repo.ts';

export const utkastHandlers: Handlers<typeof utkastApi> = {
  async find(ctx, input) {
    const row = await findUtkast(ctx.akt, input.nyckel);
    return row === null ? null : { innehall: row.innehall, sparat: row.updated_at as Tidpunkt };
  },

  async save(ctx, input) {
    const sparat = ctx.now();
    await putUtkast(ctx.akt, input.nyckel, input.innehall, sparat);
    return { sparat };
  },

  async remove(ctx, input) {
    await deleteUtkast(ctx.akt, input.nyckel);
    return {};
  },
};
