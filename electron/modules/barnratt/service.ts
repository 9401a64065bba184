import { ruleError } from '../../../shared/api/errors.ts';
import type { barnrattApi } from '../../../shared/modules/barnratt/api.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { Handlers } from '../handlers.ts';
import { barnrattFormat, beslutFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const barnrattHandlers: Handlers<typeof barnrattApi> = {
  list: (ctx) => listPosts(ctx.akt, barnrattFormat),

  async sign(ctx, { handelse, innehall }) {
    const { slag, roll } = await getAktHuvud(ctx.akt);
    // Each child by itself: what is about a sibling does not stand here.
    if (slag !== 'personakt' || roll !== 'barn') throw ruleError('Barnets rätt prövas i barnets egen akt.');
    const beslut = new Set((await listPosts(ctx.akt, beslutFormat)).map(({ id }) => id));
    if (!innehall.beslutPostIds.every((id) => beslut.has(id)))
      throw ruleError('Ett valt beslut finns inte i akten.', 'innehall.beslutPostIds');
    return signPost(ctx, barnrattFormat, {
      personId: null,
      handelse,
      ersatter: null,
      innehall,
      soktext: `${innehall.barnetsBasta}\n${innehall.barnetsRost}`,
    });
  },
};
