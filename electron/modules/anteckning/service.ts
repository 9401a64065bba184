import type { anteckningApi } from '../../../shared/modules/anteckning/api.ts';
import type { Handlers } from '../handlers.ts';
import { anteckningFormat } from '../post/formats.ts';
import { signPost } from '../post/sign.ts';
import { listAnteckningar } from './repo.ts';

export const anteckningHandlers: Handlers<typeof anteckningApi> = {
  list: (ctx, input) => listAnteckningar(ctx.akt, input.fore, input.antal),

  async sign(ctx, input) {
    return signPost(ctx, anteckningFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: input.ersatter,
      innehall: input.innehall,
      soktext: input.innehall.text,
    });
  },
};
