import { AppError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { fristApi } from '../../../shared/modules/frist/api.ts';
import { checkFrist } from '../../../shared/modules/frist/rules.ts';
import { readLage } from '../akt/lage.ts';
import type { Handlers } from '../handlers.ts';
import { fristFormat } from '../post/formats.ts';
import { assertOpen, signPost } from '../post/sign.ts';

export const fristHandlers: Handlers<typeof fristApi> = {
  async sign(ctx, { handelse, innehall }) {
    await assertOpen(ctx.akt);
    const lage = await readLage(ctx.akt, datumOf(ctx.now()));
    const fel = checkFrist(innehall.klocka, datumOf(handelse), lage);
    if (fel.length > 0) throw new AppError('RULE', 'Fristen kan inte markeras som fullgjord.', fel);
    return signPost(ctx, fristFormat, {
      personId: null,
      handelse,
      ersatter: null,
      innehall,
      soktext: innehall.hur,
    });
  },
};
