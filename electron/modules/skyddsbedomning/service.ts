import { ruleError } from '../../../shared/api/errors.ts';
import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import { proposedFlaggor } from '../../../shared/modules/arendetyp/risk.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import type { skyddsbedomningApi } from '../../../shared/modules/skyddsbedomning/api.ts';
import { type Bedomningsplats, checkSkyddsbedomning } from '../../../shared/modules/skyddsbedomning/rules.ts';
import { findLageAkut } from '../akt/akut.ts';
import { getAktHuvud } from '../akt/repo.ts';
import { findRisk } from '../arendetyp/repo.ts';
import type { AktRead } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { getPerson } from '../person/repo.ts';
import { isEgenAkt } from '../person/subjekt.ts';
import { instrumentFormat, skyddsbedomningFormat } from '../post/formats.ts';
import { getPost, listPosts } from '../post/repo.ts';
import { signPost } from '../post/sign.ts';

export const skyddsbedomningHandlers: Handlers<typeof skyddsbedomningApi> = {
  list: (ctx) => listPosts(ctx.akt, skyddsbedomningFormat),

  async sign(ctx, input) {
    const idag = datumOf(ctx.now());
    const person = await getPerson(ctx.akt, input.personId, idag);
    const tidigare = await listPosts(ctx.akt, skyddsbedomningFormat);
    const risk = await findRisk(ctx.akt, person.roll === 'barn' ? 'barn' : 'vuxen');
    const brott = checkSkyddsbedomning(input.innehall, {
      person,
      tidigare,
      plats: await platsOf(ctx.akt, person, idag),
      burna: proposedFlaggor(risk, tidigare, person.id),
      kraverAtgarder: input.innehall.slag !== 'omedelbar' && !(await findLageAkut(ctx.akt, idag)),
    });
    if (brott !== null) throw ruleError(brott.mening, brott.falt);
    if (input.innehall.instrumentPostId !== null) {
      await getPost(ctx.akt, instrumentFormat, input.innehall.instrumentPostId);
    }
    return signPost(ctx, skyddsbedomningFormat, {
      personId: input.personId,
      handelse: input.handelse,
      ersatter: input.ersatter,
      innehall: input.innehall,
      soktext: [
        input.innehall.valdOchHot,
        ...input.innehall.vald.flatMap(({ allvar, ord }) => [allvar, ord]),
        input.innehall.slutsats,
        input.innehall.atgarder,
        input.innehall.sakerhetsplan,
      ].join('\n'),
    });
  },
};

async function platsOf(akt: AktRead, person: Person, idag: Datum): Promise<Bedomningsplats> {
  if ((await getAktHuvud(akt)).slag === 'aktualisering') return 'aktualisering';
  return (await isEgenAkt(akt, person.id, idag)) ? 'egen-akt' : 'annans-akt';
}
