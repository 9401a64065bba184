import { ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { beslutApi } from '../../../shared/modules/beslut/api.ts';
import { isPlacering } from '../../../shared/modules/beslut/rules.ts';
import type { NyttBeslut } from '../../../shared/modules/beslut/schema.ts';
import type { Erbjudande } from '../../../shared/modules/erbjudande/schema.ts';
import { nextWorkingDay } from '../arbetsdagar.ts';
import type { AktReadContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { findPlats } from '../insats/repo.ts';
import { freezeLagrum } from '../lagrum/repo.ts';
import { readHinder } from '../matchning/hinder.ts';
import { beslutFormat, erbjudandeFormat, erbjudandesvarFormat } from '../post/formats.ts';
import { getPost, listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

/** What both reading and signing have at hand. */
type Provning = Pick<AktReadContext, 'akt' | 'register' | 'now'>;
type Innehall = ReturnType<(typeof NyttBeslut)['parse']>['innehall'];

export const beslutHandlers: Handlers<typeof beslutApi> = {
  list: (ctx) => listPosts(ctx.akt, beslutFormat),

  hinder: (ctx, input) => hinderOf(ctx, input.platsKod),

  async sign(ctx, input) {
    const { lagrumIds, ...innehall } = input.innehall;
    if (innehall.platsKod !== '' && (await findPlats(ctx.register, innehall.platsKod)) === null) {
      throw ruleError('Platsen finns inte i katalogen.', 'innehall.platsKod');
    }
    if (innehall.slag === 'avslag' && innehall.platsKod !== '') {
      throw ruleError(
        'Ett avslag gäller ingen plats. Ta bort platsen, eller välj ett annat slag av beslut.',
        'innehall.platsKod',
      );
    }
    const erbjudande = await readAccepted(ctx, input.innehall);
    const lagrum = await freezeLagrum(ctx.register, lagrumIds, datumOf(input.handelse), 'innehall.lagrumIds');
    // An offer from a matching has met each hinder with an exception already.
    const isProvad = (erbjudande?.innehall.matchningPostId ?? null) !== null;
    const hinder = isProvad || !isPlacering(innehall.slag) ? [] : await hinderOf(ctx, innehall.platsKod);
    const kontrasigneraSenast = hinder.length === 0 ? null : nextWorkingDay(datumOf(input.handelse));
    return signPost(ctx, beslutFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: null,
      innehall: { ...innehall, lagrum, samtycke: null, hinder, kontrasigneraSenast },
      soktext: `${innehall.beslut}\n${innehall.motivering}`,
    });
  },
};

async function hinderOf(ctx: Provning, platsKod: string): Promise<string[]> {
  const plats = platsKod === '' ? null : await findPlats(ctx.register, platsKod);
  return plats === null ? [] : readHinder(ctx.akt, plats, datumOf(ctx.now()));
}

/** The offer that the decision names. @throws RULE when it is of another place, or the client has not said yes to it */
async function readAccepted(ctx: Provning, { erbjudandePostId, platsKod }: Innehall): Promise<Erbjudande | null> {
  if (erbjudandePostId === null) return null;
  const erbjudande = await getPost(ctx.akt, erbjudandeFormat, erbjudandePostId);
  if (platsKod !== '' && platsKod !== erbjudande.innehall.platsKod) {
    throw ruleError('Beslutet gäller en annan plats än den som erbjöds.', 'innehall.platsKod');
  }
  const svar = await listPosts(ctx.akt, erbjudandesvarFormat);
  const answer = svar.findLast(({ innehall }) => innehall.erbjudandePostId === erbjudandePostId);
  if (answer?.innehall.svar !== 'accepterat') {
    throw ruleError(
      'Klienten har inte tackat ja till erbjudandet. Anteckna svaret först.',
      'innehall.erbjudandePostId',
    );
  }
  return erbjudande;
}
