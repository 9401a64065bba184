import { ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { skyddsbedomningApi } from '../../../shared/modules/skyddsbedomning/api.ts';
import { checkSkyddsbedomning } from '../../../shared/modules/skyddsbedomning/rules.ts';
import type { Handlers } from '../handlers.ts';
import { getPerson } from '../person/repo.ts';
import { instrumentFormat, skyddsbedomningFormat } from '../post/formats.ts';
import { getPost, listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const skyddsbedomningHandlers: Handlers<typeof skyddsbedomningApi> = {
  list: (ctx) => listPosts(ctx.akt, skyddsbedomningFormat),

  async sign(ctx, input) {
    const person = await getPerson(ctx.akt, input.personId, datumOf(ctx.now()));
    const tidigare = await listPosts(ctx.akt, skyddsbedomningFormat);
    const brott = checkSkyddsbedomning(input.innehall, { person, tidigare });
    if (brott !== null) throw ruleError(brott.mening, brott.falt);
    if (input.innehall.instrumentPostId !== null) {
      await getPost(ctx.akt, instrumentFormat, input.innehall.instrumentPostId);
    }
    return signPost(ctx, skyddsbedomningFormat, {
      personId: input.personId,
      handelse: input.handelse,
      ersatter: input.ersatter,
      innehall: input.innehall,
      soktext: [input.innehall.valdOchHot, input.innehall.slutsats, input.innehall.atgarder].join('\n'),
    });
  },
};
