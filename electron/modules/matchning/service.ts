import { frysKorning } from '../../../shared/matchning/korning.ts';
import type { matchningApi } from '../../../shared/modules/matchning/api.ts';
import type { Handlers } from '../handlers.ts';
import { listPlatser } from '../insats/repo.ts';
import { matchningFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const matchningHandlers: Handlers<typeof matchningApi> = {
  list: (ctx) => listPosts(ctx.akt, matchningFormat),

  async run(ctx, input) {
    const platser = (await listPlatser(ctx.register)).filter((plats) => plats.aktiv);
    return signPost(ctx, matchningFormat, {
      personId: null,
      handelse: ctx.now(),
      ersatter: null,
      innehall: frysKorning(input.behov, platser, ctx.now()),
      soktext: '',
    });
  },
};
