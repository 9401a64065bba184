import { ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { avslutApi } from '../../../shared/modules/avslut/api.ts';
import { aktkoderIn, checkOrsak } from '../../../shared/modules/avslut/rules.ts';
import { rensningspunkterFor } from '../../../shared/modules/avslut/schema.ts';
import { MOTE_OPPET } from '../../../shared/process/stegregler.ts';
import { readLage } from '../akt/lage.ts';
import { getAktHuvud, listHandlagda } from '../akt/repo.ts';
import type { AktWriteContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { avslutFormat } from '../post/formats.ts';
import { findLatestPost } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';
import { closeAkt } from './repo.ts';

export const avslutHandlers: Handlers<typeof avslutApi> = {
  find: (ctx) => findLatestPost(ctx.akt, avslutFormat),

  async sign(ctx, input) {
    const answered = input.innehall.rensning.map(({ id }) => id).toSorted();
    const asked = rensningspunkterFor(input.innehall.orsak)
      .map(({ id }) => id)
      .toSorted();
    if (answered.join() !== asked.join()) {
      throw ruleError('Akten kan inte avslutas: svara på varje punkt i rensningen.', 'innehall.rensning');
    }
    const idag = datumOf(ctx.now());
    const lage = await readLage(ctx.akt, idag);
    // A closed akt takes no check-out, and nobody would be told that it is late.
    if (lage.moten.utcheckas.length > 0) throw ruleError(`Akten kan inte avslutas. ${MOTE_OPPET}`);
    const fel = checkOrsak(input.innehall.orsak, lage, await listOtherAkter(ctx, input.innehall.sammanfattning));
    if (fel !== null) throw ruleError(fel, 'innehall.orsak');
    if (input.innehall.kvarstaendeRisk === '' && lage.skyddsarende === true) {
      throw ruleError(
        'Akten kan inte avslutas: skriv vilken risk som finns kvar, eller att ingen är känd.',
        'innehall.kvarstaendeRisk',
      );
    }
    const post = await signPost(ctx, avslutFormat, {
      personId: null,
      handelse: input.handelse,
      ersatter: null,
      innehall: input.innehall,
      soktext: input.innehall.sammanfattning,
    });
    await closeAkt(ctx.akt, idag);
    return post;
  },
};

/**
 * The akter that a text names and where something is handled, and not the one that it is written in: two reports must not
 * both be struck because of each other.
 */
async function listOtherAkter({ akt, register }: AktWriteContext, text: string): Promise<string[]> {
  const { kod: own } = await getAktHuvud(akt);
  const named = aktkoderIn(text).filter((kod) => kod !== own);
  return named.length === 0 ? [] : listHandlagda(register, named);
}
