import type { inkommetApi } from '../../../shared/modules/inkommet/api.ts';
import type { Handlers } from '../handlers.ts';
import { inkommetFormat } from '../post/formats.ts';
import { findLatestPost } from '../post/repo.ts';

export const inkommetHandlers: Handlers<typeof inkommetApi> = {
  find: (ctx) => findLatestPost(ctx.akt, inkommetFormat),
};
