import { ruleError } from '../../../shared/api/errors.ts';
import { type bilagaApi, DEL_SEGMENT } from '../../../shared/modules/bilaga/api.ts';
import type { Handlers } from '../handlers.ts';
import { assertOpen, signatureOf } from '../post/sign.ts';
import { getBilaga, insertBilaga, listBilagor, putStrykning } from './repo.ts';

export const bilagaHandlers: Handlers<typeof bilagaApi> = {
  list: (ctx) => listBilagor(ctx.akt),

  async add(ctx, { sokvag, beskrivning }) {
    await ctx.read(assertOpen);
    return ctx.takeBilaga(sokvag, async (akt, { key, ...fil }) => {
      await assertOpen(akt);
      return insertBilaga(akt, { ...fil, beskrivning, tillagd: ctx.now(), tillagdAv: signatureOf(ctx) }, key);
    });
  },

  async open(ctx, { id }) {
    const { bilaga, fil } = await getBilaga(ctx.akt, id);
    return { handtag: ctx.bilagor.open(fil), bilaga };
  },

  async readChunk(ctx, { handtag, del }) {
    const { bytes, fler } = await ctx.bilagor.read(handtag, { first: del * DEL_SEGMENT, count: DEL_SEGMENT });
    return { base64: Buffer.from(bytes).toString('base64'), fler };
  },

  async strike(ctx, { id, skal }) {
    await assertOpen(ctx.akt);
    const { bilaga } = await getBilaga(ctx.akt, id);
    if (bilaga.struken !== null) throw ruleError('Bilagan är redan struken.');
    const struken = { tidpunkt: ctx.now(), av: signatureOf(ctx), skal };
    await putStrykning(ctx.akt, id, struken);
    return { ...bilaga, struken };
  },
};
