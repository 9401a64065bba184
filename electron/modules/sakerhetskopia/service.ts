import type { sakerhetskopiaApi } from '../../../shared/modules/sakerhetskopia/api.ts';
import { isKopiaForsenad } from '../../../shared/modules/sakerhetskopia/rules.ts';
import { removeNoter } from '../avbrutet/repo.ts';
import type { Handlers } from '../handlers.ts';
import { countAkter, findSenasteKopia, insertKopia, removeAldreTillstand } from './repo.ts';

export const sakerhetskopiaHandlers: Handlers<typeof sakerhetskopiaApi> = {
  async status(ctx) {
    const senaste = await findSenasteKopia(ctx.register);
    const forsenad = isKopiaForsenad(senaste?.tagen ?? null, await countAkter(ctx.register), ctx.now());
    return { senaste, forsenad };
  },

  async create(ctx, { mapp, fortsatt }) {
    const { raknare, loggSeq, ...tagen } = await ctx.copyVault({ mapp, fortsatt });
    const { tagen: nar, akter, byte } = tagen;
    const rad = { id: ctx.newId(), tagen: nar, tagenAv: ctx.user.id, raknare, loggSeq, akter, byte };
    await ctx.writeRegister((register) => insertKopia(register, rad));
    return tagen;
  },

  async acknowledge(ctx) {
    await removeAldreTillstand(ctx.register);
    // What was under way when the older state was current is nothing that anybody waits for now.
    await removeNoter(ctx.register);
    return {};
  },
};
