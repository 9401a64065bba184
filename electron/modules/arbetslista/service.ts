import { addToDatum, datumOf } from '../../../shared/lib/tid.ts';
import type { arbetslistaApi } from '../../../shared/modules/arbetslista/api.ts';
import { buildArbetslista } from '../../../shared/modules/arbetslista/rules.ts';
import { listAktRader } from '../akt/repo.ts';
import type { Handlers } from '../handlers.ts';

const WEEK = { days: 7 };

export const arbetslistaHandlers: Handlers<typeof arbetslistaApi> = {
  async get(ctx) {
    const idag = datumOf(ctx.now());
    return buildArbetslista(await listAktRader(ctx.register, ctx.user.id), idag, addToDatum(idag, WEEK));
  },
};
