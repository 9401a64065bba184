import { AppError } from '../../../shared/api/errors.ts';
import { findInstrument } from '../../../shared/instrument/registry.ts';
import { frysInstrument } from '../../../shared/instrument/score.ts';
import { checkSvar } from '../../../shared/instrument/svar.ts';
import type { instrumentApi } from '../../../shared/modules/instrument/api.ts';
import type { Handlers } from '../handlers.ts';
import { instrumentFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const instrumentHandlers: Handlers<typeof instrumentApi> = {
  list: (ctx) => listPosts(ctx.akt, instrumentFormat),

  async sign(ctx, input) {
    const instrument = findInstrument(input.svar.instrumentId, input.svar.version);
    if (instrument === null) throw new AppError('NOT_FOUND', 'Frågemallen finns inte i den här versionen.');
    const fel = checkSvar(instrument, input.svar);
    if (fel.length > 0) {
      throw new AppError(
        'RULE',
        'Alla frågor är inte besvarade. Svara, eller ange varför frågan inte ställdes.',
        fel.map(({ falt, mening }) => ({ falt: `svar.${falt}`, mening })),
      );
    }
    return signPost(ctx, instrumentFormat, {
      personId: input.personId,
      handelse: input.handelse,
      ersatter: null,
      innehall: frysInstrument(instrument, input.svar),
      soktext: '',
    });
  },
};
