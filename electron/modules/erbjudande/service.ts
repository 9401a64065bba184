import { AppError, ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import { checkUndantag, type NyttUndantag, type Undantag } from '../../../shared/matchning/undantag.ts';
import type { erbjudandeApi } from '../../../shared/modules/erbjudande/api.ts';
import { uncoveredHinder } from '../../../shared/modules/erbjudande/rules.ts';
import type { ErbjudandeInnehall } from '../../../shared/modules/erbjudande/schema.ts';
import { isPlatsstyrd } from '../../../shared/modules/insats/rules.ts';
import { findLageAkut } from '../akt/akut.ts';
import { requireAndraPerson } from '../andra-person/krav.ts';
import type { AktWriteContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { findPlats } from '../insats/repo.ts';
import { erbjudandeFormat, erbjudandesvarFormat, matchningFormat } from '../post/formats.ts';
import { getPost, listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const erbjudandeHandlers: Handlers<typeof erbjudandeApi> = {
  async list(ctx) {
    const svar = await listPosts(ctx.akt, erbjudandesvarFormat);
    const erbjudanden = await listPosts(ctx.akt, erbjudandeFormat);
    return erbjudanden.map((erbjudande) => ({
      erbjudande,
      svar: svar.findLast(({ innehall }) => innehall.erbjudandePostId === erbjudande.id) ?? null,
    }));
  },

  async create(ctx, input) {
    const plats = await findPlats(ctx.register, input.innehall.platsKod);
    if (plats === null || !plats.aktiv) {
      throw ruleError('Platsen finns inte i katalogen eller används inte längre.', 'innehall.platsKod');
    }
    if (input.innehall.matchningPostId === null && isPlatsstyrd(plats.typ)) await assertMayOfferUnmatched(ctx);
    const innehall = { ...input.innehall, undantag: await withAndraPerson(ctx, input.innehall.undantag) };
    await assertUndantag(ctx, innehall);
    return signPost(ctx, erbjudandeFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: null,
      innehall,
      soktext: innehall.information,
    });
  },

  async answer(ctx, input) {
    await getPost(ctx.akt, erbjudandeFormat, input.innehall.erbjudandePostId);
    const tidigare = await listPosts(ctx.akt, erbjudandesvarFormat);
    if (tidigare.some(({ innehall }) => innehall.erbjudandePostId === input.innehall.erbjudandePostId)) {
      throw ruleError('Erbjudandet har redan ett svar. Lämna ett nytt erbjudande om klienten ändrar sig.');
    }
    return signPost(ctx, erbjudandesvarFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: null,
      innehall: input.innehall,
      soktext: input.innehall.skal,
    });
  },
};

/** A hard criterion is set aside by two people: the one who signs, and one who was here or was asked. */
async function withAndraPerson(ctx: AktWriteContext, undantag: readonly NyttUndantag[]): Promise<Undantag[]> {
  if (undantag.every(({ slag }) => slag === 'soft')) return undantag.filter((ett) => ett.slag === 'soft');
  const { namn, satt, tid, kontrasigneraSenast } = await requireAndraPerson(ctx.akt, ctx);
  return undantag.map((ett) =>
    ett.slag === 'soft'
      ? ett
      : { ...ett, av: ctx.user.namn, andraPerson: { namn, satt, tid }, kontrasigneraSenast, kontrasignerad: null },
  );
}

/** Where somebody is to live is matched first, so that what excludes a place is seen; acute work is not stopped for it. */
async function assertMayOfferUnmatched(ctx: AktWriteContext): Promise<void> {
  if (await findLageAkut(ctx.akt, datumOf(ctx.now()))) return;
  throw ruleError('Matcha insatser först, och erbjud platsen från matchningen.', 'innehall.matchningPostId');
}

/** What the matching found against a place must be met by an exception with reasons, a hard one with a second person. */
async function assertUndantag(ctx: AktWriteContext, innehall: ErbjudandeInnehall): Promise<void> {
  if (innehall.matchningPostId === null) return;
  const matchning = await getPost(ctx.akt, matchningFormat, innehall.matchningPostId);
  const utfall = matchning.innehall.resultat.find(({ kod }) => kod === innehall.platsKod);
  if (utfall === undefined) throw ruleError('Platsen ingår inte i den här matchningen.', 'innehall.platsKod');
  const akut = await findLageAkut(ctx.akt, datumOf(ctx.now()));
  const fel = innehall.undantag.flatMap((undantag, index) =>
    checkUndantag(undantag, utfall, akut).map(({ falt, mening }) => ({
      falt: `innehall.undantag.${index}.${falt}`,
      mening,
    })),
  );
  if (fel.length > 0) throw new AppError('RULE', 'Undantaget är inte fullständigt.', fel);
  if (uncoveredHinder(utfall, innehall.undantag).length > 0) {
    throw ruleError(
      'Platsen utesluts. Välj en annan plats, eller gör ett undantag med skäl för varje hinder.',
      'innehall.undantag',
    );
  }
}
