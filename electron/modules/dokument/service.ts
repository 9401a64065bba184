import type { PostId } from '../../../shared/lib/id.ts';
import { CHUNK_BYTES, type dokumentApi } from '../../../shared/modules/dokument/api.ts';
import { needsAndraPerson, type UtlamnandeInnehall } from '../../../shared/modules/utlamnande/schema.ts';
import { requireAndraPerson } from '../andra-person/krav.ts';
import type { AktWriteContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { utlamnandeFormat } from '../post/formats.ts';
import { insertPost } from '../post/repo.ts';
import { signatureOf } from '../post/sign.ts';
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
    const { aktId, dokumentId, mottagare, mapp, tillArkivet } = input;
    const { filnamn, andraPerson } = await ctx.read(async (akt) => {
      const rad = await getDokument(akt, dokumentId);
      const needed = needsAndraPerson(rad.mall, tillArkivet);
      return { filnamn: rad.filnamn, andraPerson: needed ? await requireAndraPerson(akt, ctx) : null };
    });
    const utfall = await ctx.slappUt({ aktId, dokumentId, mottagare, dorr: { slag: 'fil', mapp } });
    if (utfall === 'sparad' && andraPerson !== null) {
      await ctx.write((write) => signUtlamnande(write, { dokumentId, filnamn, mottagare, andraPerson }));
    }
    return { utfall: utfall === 'sparad' ? 'sparad' : 'avbruten', filnamn };
  },
};

/** Also in a closed akt, which is when whole akter leave. */
function signUtlamnande(ctx: AktWriteContext, innehall: UtlamnandeInnehall) {
  return insertPost(ctx.akt, utlamnandeFormat, {
    id: ctx.newId() as PostId,
    personId: null,
    handelse: ctx.now(),
    signerad: ctx.now(),
    signeradAv: signatureOf(ctx),
    ersatter: null,
    innehall,
    soktext: innehall.mottagare,
  });
}
