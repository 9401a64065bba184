import { datumOf } from '../../../shared/lib/tid.ts';
import type { aktApi } from '../../../shared/modules/akt/api.ts';
import { rubrikOf } from '../../../shared/modules/akt/rubrik.ts';
import type { AnnanAkt } from '../../../shared/modules/akt/schema.ts';
import { personaktkoder } from '../../../shared/modules/avslut/fortsattning.ts';
import { uppgifterFor } from '../../../shared/modules/granskning/rules.ts';
import { stepMap } from '../../../shared/process/stegkarta.ts';
import type { AktReadContext } from '../context.ts';
import { isGranskare, listOgranskade } from '../granskning/repo.ts';
import type { Handlers } from '../handlers.ts';
import { listPersoner } from '../person/repo.ts';
import { avslutFormat } from '../post/formats.ts';
import { findLatestPost, listHuvuden } from '../post/repo.ts';
import { listAktrutiner } from '../rutin/aktrutin.ts';
import { readLage } from './lage.ts';
import { getAktRad, listAktRader, listByKod, listFamilj } from './repo.ts';
import { listUppgifter } from './uppgifter.ts';

/** The timeline shows this many entries; the journal and the lists of each step show the rest. */
const TIMELINE = 200;

export const aktHandlers: Handlers<typeof aktApi> = {
  list: (ctx) => listAktRader(ctx.register, ctx.user.id),

  async copyKod(ctx, input) {
    // Read with the akt's own key: whoever holds none is told the same as everywhere.
    await ctx.tillUrklipp(
      await ctx.read(async (_, register) => (await getAktRad(register, input.aktId, ctx.user.id)).kod),
    );
    return {};
  },

  async get(ctx, input) {
    const idag = datumOf(ctx.now());
    const rad = await getAktRad(ctx.register, input.aktId, ctx.user.id);
    const lage = await readLage(ctx.akt, idag);
    const familj = rad.familj === null ? [] : await listFamilj(ctx.register, rad.familj, ctx.user.id);
    const granskar = await isGranskare(ctx.register, ctx.user.id);
    // The history is gone through for them only where the summary says that there are any.
    const ogranskade = lage.granskas.length === 0 ? [] : await listOgranskade(ctx.akt);
    const huvuden = await listHuvuden(ctx.akt, TIMELINE);
    return {
      rad,
      personer: await listPersoner(ctx.akt, idag),
      steg: stepMap(lage),
      uppgifter: uppgifterFor(listUppgifter(lage, rad), { id: ctx.user.id, granskar }),
      granskas: { poster: ogranskade.map((post) => ({ ...post, rubrik: rubrikOf(post) })), granskar },
      tidslinje: huvuden.map((huvud) => ({ ...huvud, rubrik: rubrikOf(huvud) })),
      rutiner: await listAktrutiner(ctx, lage),
      personakter: rad.slag === 'aktualisering' ? await listPersonakter(ctx) : [],
      familj: familj.filter(({ aktId }) => aktId !== rad.aktId).map(({ aktId, kod, roll }) => ({ aktId, kod, roll })),
    };
  },
};

/** Read out of the signed closing words, so that nothing is kept twice. */
async function listPersonakter(ctx: AktReadContext): Promise<AnnanAkt[]> {
  const avslut = await findLatestPost(ctx.akt, avslutFormat);
  const koder = avslut === null ? [] : personaktkoder(avslut.innehall);
  if (koder.length === 0) return [];
  const found = await listByKod(ctx.register, koder);
  const held = await Promise.all(found.map((akt) => ctx.holdsKey(akt)));
  return found.filter((_, index) => held[index]).map(({ aktId, kod, roll }) => ({ aktId, kod, roll }));
}
