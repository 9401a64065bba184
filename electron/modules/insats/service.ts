import { AppError } from '../../../shared/api/errors.ts';
import type { insatsApi } from '../../../shared/modules/insats/api.ts';
import type { Handlers } from '../handlers.ts';
import { findPlats, listPlatser, putPlats } from './repo.ts';

export const insatsHandlers: Handlers<typeof insatsApi> = {
  list: (ctx) => listPlatser(ctx.register),

  async save(ctx, input) {
    const stored = await findPlats(ctx.register, input.plats.kod);
    if ((stored?.revision ?? 0) !== input.plats.revision) {
      throw stored !== null && input.plats.revision === 0
        ? new AppError('CONFLICT', 'Koden används redan av en annan plats. Välj en annan kod.')
        : new AppError('CONFLICT', 'Någon annan har ändrat platsen sedan du öppnade den. Jämför och välj.');
    }
    const plats = { ...input.plats, revision: input.plats.revision + 1 };
    await putPlats(ctx.register, plats, ctx.now(), ctx.user.id);
    return plats;
  },
};
