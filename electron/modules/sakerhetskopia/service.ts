import type { sakerhetskopiaApi } from '../../../shared/modules/sakerhetskopia/api.ts';
import { isKopiaForsenad } from '../../../shared/modules/sakerhetskopia/rules.ts';
import type { Handlers } from '../handlers.ts';
import { countAkter, findSenasteKopia, insertKopia, removeAldreTillstand } from './repo.ts';

export const sakerhetskopiaHandlers: Handlers<typeof sakerhetskopiaApi> = {
  async status(ctx) {
    const senaste = await findSenasteKopia(ctx.register);
    const forsenad = isKopiaForsenad(senaste?.tagen ?? null, await countAkter(ctx.register), ctx.now());
    return { senaste, forsenad };
  },

  async create(ctx, { mapp }) {
    const { raknare, loggSeq, ...tagen } = await ctx.copyVault(mapp);
    const { tagen: nar, akter, byte } = tagen;
    const rad = { id: ctx.newId(), tagen: nar, tagenAv: ctx.user.id, raknare, loggSeq, akter, byte };
    await ctx.writeRegister((register) => insertKopia(register, rad));
    return tagen;
  },

  async acknowledge(ctx) {
    await removeAldreTillstand(ctx.register);
    return {};
  },
};
