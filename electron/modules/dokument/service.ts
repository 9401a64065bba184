import { CHUNK_BYTES, type dokumentApi } from '../../../shared/modules/dokument/api.ts';
import type { Handlers } from '../handlers.ts';
import { createDokument } from './create.ts';
import { findDel, getDokument, listDokument } from './repo.ts';

export const dokumentHandlers: Handlers<typeof dokumentApi> = {
  list: (ctx) => listDokument(ctx.akt),

  create: (ctx, input) => createDokument(ctx, input),

  async readChunk(ctx, input) {
    const { byte } = await getDokument(ctx.akt, input.dokumentId);
    const bytes = await findDel(ctx.akt, input.dokumentId, input.del);
    const base64 = bytes === null ? '' : Buffer.from(bytes).toString('base64');
    return { base64, fler: (input.del + 1) * CHUNK_BYTES < byte };
  },

  async print(ctx, input) {
    const { aktId, dokumentId, mottagare, exemplar } = input;
    const utfall = await ctx.slappUt({ aktId, dokumentId, mottagare, dorr: { slag: 'skrivare', exemplar } });
    return { utfall: utfall === 'sparad' ? 'skickad' : utfall };
  },

  async saveFile(ctx, input) {
    const { aktId, dokumentId, mottagare, mapp } = input;
    const { filnamn } = await ctx.read((akt) => getDokument(akt, dokumentId));
    const utfall = await ctx.slappUt({ aktId, dokumentId, mottagare, dorr: { slag: 'fil', mapp } });
    return { utfall: utfall === 'sparad' ? 'sparad' : 'avbruten', filnamn };
  },
};
