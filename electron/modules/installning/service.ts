import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { installningApi } from '../../../shared/modules/installning/api.ts';
import type { Handlers } from '../handlers.ts';
import { getInstallning, getLastid, putInstallning, putLastid } from './repo.ts';

export const installningHandlers: Handlers<typeof installningApi> = {
  get: (ctx) => getInstallning(ctx.register),

  async save(ctx, input) {
    const stored = await getInstallning(ctx.register);
    if (stored.rev !== input.rev) {
      throw new AppError('CONFLICT', 'Någon annan har ändrat inställningarna sedan du öppnade dem. Jämför och välj.');
    }
    await putInstallning(ctx.register, input.rev + 1, input.installning, ctx.now(), ctx.user.id);
    return { ...input.installning, rev: input.rev + 1 };
  },

  async copyVaxel(ctx) {
    const { vaxel } = await ctx.readRegister(getInstallning);
    if (vaxel === '') throw ruleError('Det finns inget nummer till växeln att kopiera. Skriv det och spara först.');
    await ctx.tillUrklipp(vaxel);
    return {};
  },

  getLastid: (ctx) => getLastid(ctx.register, ctx.user.id),

  async saveLastid(ctx, { minuter }) {
    const { langsta } = await getLastid(ctx.register, ctx.user.id);
    if (minuter > langsta) throw ruleError(`Enheten tillåter högst ${langsta} minuter.`, 'minuter');
    await putLastid(ctx.register, ctx.user.id, minuter);
    return { minuter, langsta };
  },
};
