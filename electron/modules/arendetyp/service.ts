import { datumOf } from '../../../shared/lib/tid.ts';
import type { arendetypApi } from '../../../shared/modules/arendetyp/api.ts';
import { foreslaArendetyp } from '../../../shared/process/arendetyp.ts';
import type { Handlers } from '../handlers.ts';
import { arendetypFormat } from '../post/formats.ts';
import { findLatestPost, listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const arendetypHandlers: Handlers<typeof arendetypApi> = {
  list: (ctx) => listPosts(ctx.akt, arendetypFormat),

  async sign(ctx, input) {
    const earlier = await findLatestPost(ctx.akt, arendetypFormat);
    return signPost(ctx, arendetypFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: earlier?.id ?? null,
      // The proposal is computed here, so that the akt shows what the program said beside what the person decided.
      innehall: { ...input.stallning, forslag: foreslaArendetyp(input.stallning.fakta, datumOf(input.handelse)) },
      soktext: input.stallning.skal,
    });
  },
};
