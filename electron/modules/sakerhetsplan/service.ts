import { ruleError } from '../../../shared/api/errors.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { sakerhetsplanApi } from '../../../shared/modules/sakerhetsplan/api.ts';
import { PLANTEXTER } from '../../../shared/modules/sakerhetsplan/delar.ts';
import { checkSakerhetsplan } from '../../../shared/modules/sakerhetsplan/rules.ts';
import type { Handlers } from '../handlers.ts';
import { getPerson } from '../person/repo.ts';
import { isEgenAkt } from '../person/subjekt.ts';
import { sakerhetsplanFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';
import { findKodord, putSkyddadUppgift } from '../skyddad-uppgift/kodord.ts';

export const sakerhetsplanHandlers: Handlers<typeof sakerhetsplanApi> = {
  list: async (ctx) => (await listPosts(ctx.akt, sakerhetsplanFormat)).toReversed(),

  async sign(ctx, input) {
    const { personId, handelse, innehall, kodord } = input;
    const idag = datumOf(ctx.now());
    const person = await getPerson(ctx.akt, personId, idag);
    const standing = await findKodord(ctx.akt, personId);
    const holds = kodord === '' ? (standing?.varde ?? '') : kodord;
    const brott = checkSakerhetsplan(input, {
      person,
      isEgenAkt: await isEgenAkt(ctx.akt, personId, idag),
      kodord: holds,
      idag,
    });
    if (brott !== null) throw ruleError(brott.mening, brott.falt);
    const signed = await signPost(ctx, sakerhetsplanFormat, {
      personId,
      handelse,
      ersatter: null,
      innehall: { ...innehall, harKodord: holds !== '' },
      soktext: PLANTEXTER[innehall.slag].map((id) => innehall[id]).join('\n'),
    });
    if (kodord !== '')
      await putSkyddadUppgift(ctx.akt, { id: ctx.newId(), personId, slag: 'kodord', varde: kodord, anvandning: '' });
    return signed;
  },
};
