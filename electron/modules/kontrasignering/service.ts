import { ruleError } from '../../../shared/api/errors.ts';
import type { kontrasigneringApi } from '../../../shared/modules/kontrasignering/api.ts';
import { findKontrasignering, listKontrasigneras } from '../../../shared/modules/kontrasignering/rules.ts';
import type { Handlers } from '../handlers.ts';
import {
  beslutFormat,
  erbjudandeFormat,
  kontrasigneringFormat,
  skyddFormat,
  utlamnandeFormat,
} from '../post/formats.ts';
import { findSignerare, listPosts, readPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const kontrasigneringHandlers: Handlers<typeof kontrasigneringApi> = {
  list: (ctx) => listPosts(ctx.akt, kontrasigneringFormat),

  async sign(ctx, input) {
    const { postId } = input.innehall;
    const posts = await readPosts(ctx.akt, [
      beslutFormat,
      erbjudandeFormat,
      kontrasigneringFormat,
      skyddFormat,
      utlamnandeFormat,
    ]);
    const tidigare = posts.list(kontrasigneringFormat);
    if (findKontrasignering(tidigare, postId) !== null) throw ruleError('Posten är redan kontrasignerad.');
    const owed = listKontrasigneras(posts.list(beslutFormat), posts.list(erbjudandeFormat), tidigare, [
      ...posts.list(skyddFormat),
      ...posts.list(utlamnandeFormat),
    ]);
    if (!owed.some((ett) => ett.postId === postId)) throw ruleError('Posten behöver ingen kontrasignering.');
    if ((await findSignerare(ctx.akt, postId)) === ctx.user.id) {
      throw ruleError('Du har själv signerat posten. En annan person måste kontrasignera den, med egen inloggning.');
    }
    return signPost(ctx, kontrasigneringFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: null,
      innehall: input.innehall,
      soktext: input.innehall.yttrande,
    });
  },
};
