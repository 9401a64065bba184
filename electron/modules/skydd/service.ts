import { ruleError } from '../../../shared/api/errors.ts';
import type { PostId } from '../../../shared/lib/id.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import { isSkyddad } from '../../../shared/modules/person/namn.ts';
import type { skyddApi } from '../../../shared/modules/skydd/api.ts';
import { needsAndraPerson } from '../../../shared/modules/skydd/rules.ts';
import { getAktHuvud } from '../akt/repo.ts';
import { requireAndraPerson } from '../andra-person/krav.ts';
import type { AktWriteContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { getPerson, listPersoner } from '../person/repo.ts';
import { skyddFormat, tilldelningFormat } from '../post/formats.ts';
import { insertPost, listPosts } from '../post/repo.ts';
import { signatureOf, signPost } from '../post/sign.ts';
import { sealForChef } from './repo.ts';

export const skyddHandlers: Handlers<typeof skyddApi> = {
  list: async (ctx) => (await listPosts(ctx.akt, skyddFormat)).toReversed(),

  async sign(ctx, input) {
    const { personId, innehall } = input;
    const person = await getPerson(ctx.akt, personId, datumOf(ctx.now()));
    if (innehall.till !== null && innehall.till < innehall.fran) {
      throw ruleError('Sista dagen ligger före den första.', 'innehall.till');
    }
    if (isSkyddad({ skydd: innehall.niva }) && innehall.niva !== 'provisoriskt' && innehall.beslutadAv === '') {
      throw ruleError('Skriv vem som har beslutat om skyddet.', 'innehall.beslutadAv');
    }
    const andraPerson = needsAndraPerson(person.skydd, innehall.niva) ? await requireAndraPerson(ctx.akt, ctx) : null;
    return signPost(ctx, skyddFormat, {
      personId,
      handelse: ctx.now(),
      ersatter: null,
      innehall: { ...innehall, andraPerson },
      soktext: innehall.skal,
    });
  },

  async forsegla(ctx, input) {
    const { aktId, skal } = input;
    await ctx.read(async (akt) => {
      const personer = await listPersoner(akt, datumOf(ctx.now()));
      if (!personer.some(({ skydd }) => skydd === 'fingerade')) {
        throw ruleError('Ingen i akten har fingerade personuppgifter.');
      }
      if ((await getAktHuvud(akt)).avslutad === null) throw ruleError('Avsluta akten först. Sedan kan den stängas.');
      await requireAndraPerson(akt, ctx);
    });
    await ctx.write((write) => signForsegling(write, skal));
    await ctx.writeRegister((db) => sealForChef(db, aktId));
    await ctx.saveJouroversikt();
    await ctx.nycklar.rekey(aktId);
    return {};
  },
};

/** The last that is written in the akt, which is closed. */
function signForsegling(ctx: AktWriteContext, skal: string) {
  return insertPost(ctx.akt, tilldelningFormat, {
    id: ctx.newId() as PostId,
    personId: null,
    handelse: ctx.now(),
    signerad: ctx.now(),
    signeradAv: signatureOf(ctx),
    ersatter: null,
    innehall: { handelse: 'forseglad', person: ctx.andraPerson?.namn ?? '', uppdrag: null, jav: null, skal },
    soktext: skal,
  });
}
