import { AppError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { intygApi } from '../../../shared/modules/intyg/api.ts';
import { findLackage, textsOfIntyg } from '../../../shared/modules/intyg/lackage.ts';
import type { Handlers } from '../handlers.ts';
import { getPerson } from '../person/repo.ts';
import { intygFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';
import { readSkyddadeOrd } from '../skyddad-uppgift/familjeord.ts';

const STOPP = 'Intyget kan inte signeras: det innehåller skyddade uppgifter ur akten. Ta bort dem där de står.';

export const intygHandlers: Handlers<typeof intygApi> = {
  list: (ctx) => listPosts(ctx.akt, intygFormat),

  check: async (ctx, input) => findLackage(textsOfIntyg(input.innehall), await readSkyddadeOrd(ctx)),

  async sign(ctx, input) {
    const idag = datumOf(ctx.now());
    for (const id of input.innehall.personIds) await getPerson(ctx.akt, id, idag);
    const traffar = findLackage(textsOfIntyg(input.innehall), await readSkyddadeOrd(ctx));
    if (traffar.length > 0) {
      const faltfel = traffar.map(({ falt, rad, slag }) => ({
        falt: `innehall.${falt}`,
        mening: `Rad ${rad} innehåller en skyddad uppgift (${slag}). Ta bort den.`,
      }));
      throw new AppError('RULE', STOPP, faltfel);
    }
    return signPost(ctx, intygFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: input.ersatter,
      innehall: input.innehall,
      soktext: '',
    });
  },
};
