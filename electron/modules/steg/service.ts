import type { stegApi } from '../../../shared/modules/steg/api.ts';
import type { Handlers } from '../handlers.ts';
import { stegmarkeringFormat } from '../post/formats.ts';
import { signPost } from '../post/sign.ts';

export const stegHandlers: Handlers<typeof stegApi> = {
  mark: (ctx, input) =>
    signPost(ctx, stegmarkeringFormat, {
      personId: null,
      handelse: ctx.now(),
      ersatter: null,
      innehall: input.markering,
      soktext: input.markering.skal,
    }),
};
