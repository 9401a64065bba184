import { AppError } from '../../../shared/api/errors.ts';
import type { AktId } from '../../../shared/lib/id.ts';
import type { aktualiseringApi } from '../../../shared/modules/aktualisering/api.ts';
import { AktualiseringUppgifter } from '../../../shared/modules/aktualisering/schema.ts';
import type { Handlers } from '../handlers.ts';
import { assertNotFuture, assertOpen } from '../post/sign.ts';
import { getAktualisering, insertAktualisering, updateAktualisering } from './repo.ts';

export const aktualiseringHandlers: Handlers<typeof aktualiseringApi> = {
  async create(ctx, input) {
    assertNotFuture(input.inkom, ctx.now(), 'inkom');
    const aktId = ctx.newId() as AktId;
    const uppgifter = AktualiseringUppgifter.parse(input);
    const { koder } = await ctx.createAkter([
      { aktId, slag: 'aktualisering', roll: null, fill: (akt) => insertAktualisering(akt, uppgifter) },
    ]);
    return { aktId, kod: koder.get(aktId) ?? '' };
  },

  get: (ctx) => getAktualisering(ctx.akt),

  async save(ctx, input) {
    await assertOpen(ctx.akt);
    assertNotFuture(input.uppgifter.inkom, ctx.now(), 'uppgifter.inkom');
    await getAktualisering(ctx.akt);
    const saved = await updateAktualisering(ctx.akt, input.rev, input.uppgifter);
    if (saved === null) {
      throw new AppError('CONFLICT', 'Någon annan har ändrat aktualiseringen sedan du öppnade den. Jämför och välj.');
    }
    return saved;
  },
};
