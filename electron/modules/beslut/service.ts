import { ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { beslutApi } from '../../../shared/modules/beslut/api.ts';
import type { Handlers } from '../handlers.ts';
import { findPlats } from '../insats/repo.ts';
import { freezeLagrum } from '../lagrum/repo.ts';
import { beslutFormat, erbjudandeFormat, erbjudandesvarFormat } from '../post/formats.ts';
import { getPost, listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const beslutHandlers: Handlers<typeof beslutApi> = {
  list: (ctx) => listPosts(ctx.akt, beslutFormat),

  async sign(ctx, input) {
    const { lagrumIds, ...innehall } = input.innehall;
    if (innehall.platsKod !== '' && (await findPlats(ctx.register, innehall.platsKod)) === null) {
      throw ruleError('Platsen finns inte i katalogen.', 'innehall.platsKod');
    }
    if (innehall.erbjudandePostId !== null) {
      const erbjudande = await getPost(ctx.akt, erbjudandeFormat, innehall.erbjudandePostId);
      if (innehall.platsKod !== '' && innehall.platsKod !== erbjudande.innehall.platsKod) {
        throw ruleError('Beslutet gäller en annan plats än den som erbjöds.', 'innehall.platsKod');
      }
      const svar = await listPosts(ctx.akt, erbjudandesvarFormat);
      const answer = svar.findLast((ett) => ett.innehall.erbjudandePostId === innehall.erbjudandePostId);
      if (answer?.innehall.svar !== 'accepterat') {
        throw ruleError(
          'Klienten har inte tackat ja till erbjudandet. Anteckna svaret först.',
          'innehall.erbjudandePostId',
        );
      }
    }
    const lagrum = await freezeLagrum(ctx.register, lagrumIds, datumOf(input.handelse), 'innehall.lagrumIds');
    return signPost(ctx, beslutFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: null,
      innehall: { ...innehall, lagrum, samtycke: null },
      soktext: `${innehall.beslut}\n${innehall.motivering}`,
    });
  },
};
