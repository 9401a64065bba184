import { datumOf } from '../../../shared/lib/tid.ts';
import type { aktApi } from '../../../shared/modules/akt/api.ts';
import { rubrikOf } from '../../../shared/modules/akt/rubrik.ts';
import { stepMap } from '../../../shared/process/stegkarta.ts';
import type { Handlers } from '../handlers.ts';
import { listPersoner } from '../person/repo.ts';
import { listHuvuden } from '../post/repo.ts';
import { readLage } from './lage.ts';
import { getAktRad, listAktRader, listFamilj } from './repo.ts';
import { listUppgifter } from './uppgifter.ts';

/** The timeline shows this many entries; the journal and the lists of each step show the rest. */
const TIMELINE = 200;

export const aktHandlers: Handlers<typeof aktApi> = {
  list: (ctx) => listAktRader(ctx.register),

  async get(ctx, input) {
    const idag = datumOf(ctx.now());
    const rad = await getAktRad(ctx.register, input.aktId);
    const lage = await readLage(ctx.akt, idag);
    const familj = rad.familj === null ? [] : await listFamilj(ctx.register, rad.familj);
    const huvuden = await listHuvuden(ctx.akt, TIMELINE);
    return {
      rad,
      personer: await listPersoner(ctx.akt, idag),
      steg: stepMap(lage),
      uppgifter: listUppgifter(lage, rad),
      tidslinje: huvuden.map((huvud) => ({ ...huvud, rubrik: rubrikOf(huvud) })),
      familj: familj.filter(({ aktId }) => aktId !== rad.aktId).map(({ aktId, kod, roll }) => ({ aktId, kod, roll })),
    };
  },
};
