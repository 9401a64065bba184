import { ruleError } from '../../../shared/api/errors.ts';
import type { PostId } from '../../../shared/lib/id.ts';
import type { granskningApi } from '../../../shared/modules/granskning/api.ts';
import type { Handlers } from '../handlers.ts';
import { granskningFormat } from '../post/formats.ts';
import { insertPost } from '../post/repo.ts';
import { signatureOf } from '../post/sign.ts';
import { isGranskare, listOgranskade } from './repo.ts';

export const granskningHandlers: Handlers<typeof granskningApi> = {
  async sign(ctx, { innehall }) {
    if (!(await isGranskare(ctx.register, ctx.user.id))) {
      throw ruleError('Du är själv ny. Någon annan tittar på det som nya medarbetare signerar.');
    }
    const ogranskade = new Map((await listOgranskade(ctx.akt)).map((post) => [post.id, post]));
    for (const id of innehall.poster) {
      const post = ogranskade.get(id);
      if (post === undefined) throw ruleError('Någon har redan tittat på det. Stäng rutan och öppna den igen.');
      if (post.av === ctx.user.id) throw ruleError('Du har själv signerat det. Någon annan behöver titta på det.');
    }
    return insertPost(ctx.akt, granskningFormat, {
      id: ctx.newId() as PostId,
      personId: null,
      handelse: ctx.now(),
      signerad: ctx.now(),
      signeradAv: signatureOf(ctx),
      ersatter: null,
      innehall,
      soktext: innehall.kommentar,
    });
  },
};
