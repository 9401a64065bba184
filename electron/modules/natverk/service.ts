import { ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { natverkApi } from '../../../shared/modules/natverk/api.ts';
import type { Handlers } from '../handlers.ts';
import { isEgenAkt } from '../person/subjekt.ts';
import { natverkFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const natverkHandlers: Handlers<typeof natverkApi> = {
  list: async (ctx) => (await listPosts(ctx.akt, natverkFormat)).toReversed(),

  async sign(ctx, { personId, handelse, innehall }) {
    if (!(await isEgenAkt(ctx.akt, personId, datumOf(ctx.now())))) {
      throw ruleError('Nätverket hör hemma i personens egen akt. Öppna den akten och skriv det där.', 'personId');
    }
    const soktext = innehall.personer.map(({ vem, relation, not }) => [vem, relation, not].join(' ')).join('\n');
    return signPost(ctx, natverkFormat, { personId, handelse, ersatter: null, innehall, soktext });
  },
};
