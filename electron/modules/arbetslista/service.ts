import { addToDatum, datumOf } from '../../../shared/lib/tid.ts';
import type { arbetslistaApi } from '../../../shared/modules/arbetslista/api.ts';
import { buildArbetslista } from '../../../shared/modules/arbetslista/rules.ts';
import { listAktRader } from '../akt/repo.ts';
import type { Handlers } from '../handlers.ts';
import { listRollerOf } from '../personal/repo.ts';

const WEEK = { days: 7 };

export const arbetslistaHandlers: Handlers<typeof arbetslistaApi> = {
  async get(ctx) {
    const idag = datumOf(ctx.now());
    const rader = await listAktRader(ctx.register, ctx.user.id);
    const roller = await listRollerOf(ctx.register, ctx.user.id);
    return { ...buildArbetslista(rader, idag, addToDatum(idag, WEEK)), arChef: roller.includes('chef') };
  },
};
