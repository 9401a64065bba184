import { AppError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { vidareApi } from '../../../shared/modules/vidare/api.ts';
import { checkVidare } from '../../../shared/modules/vidare/rules.ts';
import { readLage } from '../akt/lage.ts';
import type { Handlers } from '../handlers.ts';
import { vidareFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const vidareHandlers: Handlers<typeof vidareApi> = {
  list: (ctx) => listPosts(ctx.akt, vidareFormat),

  async sign(ctx, input) {
    const { slag } = await readLage(ctx.akt, datumOf(ctx.now()));
    const lage = { slag, nu: ctx.now() };
    const { val, overlamning, sammanfattning, ansokan, ...rest } = input.innehall;
    const fel = checkVidare(input.innehall, lage);
    if (fel.length > 0) throw new AppError('RULE', 'Ställningstagandet är inte fullständigt.', fel);
    return signPost(ctx, vidareFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: null,
      // What was typed for another choice stays out.
      innehall: {
        ...rest,
        val,
        overlamning: val === 'overlamning' ? overlamning : null,
        ansokan: val === 'servicesamtal' && slag === 'aktualisering' ? ansokan : null,
        sammanfattning: val === 'servicesamtal' ? sammanfattning : '',
      },
      soktext: `${input.innehall.skal}\n${val === 'servicesamtal' ? sammanfattning : ''}`,
    });
  },
};
