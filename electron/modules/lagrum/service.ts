import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { Lagrum } from '../../../shared/lagrum/define.ts';
import { formatLagrumsfil, readLagrumsfil } from '../../../shared/lagrum/fil.ts';
import { lagrumOn, listLagrum } from '../../../shared/lagrum/lagrum-on.ts';
import { LAGRUM_ID } from '../../../shared/lagrum/registry.ts';
import { shownFel } from '../../../shared/lib/textfil.ts';
import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { lagrumApi } from '../../../shared/modules/lagrum/api.ts';
import type { Handlers } from '../handlers.ts';
import { insertRattelse, listRattelser } from './repo.ts';

const FILNAMN = 'lagrum.txt';

export const lagrumHandlers: Handlers<typeof lagrumApi> = {
  async list(ctx) {
    const rattelser = await listRattelser(ctx.register);
    return listLagrum(datumOf(ctx.now()), rattelser).map((lagrum) => ({
      ...lagrum,
      rattat: rattelser.includes(lagrum),
    }));
  },

  async save(ctx, input) {
    await insertRattelse(ctx.register, input.lagrum, ctx.now(), ctx.user.id);
    return { ...input.lagrum, rattat: true };
  },

  async preview(ctx, input) {
    const rattelser = await listRattelser(ctx.register);
    const { lagrum, fel } = readFil(input.text, rattelser);
    const andringar = fel.length > 0 ? [] : changesOf(lagrum, rattelser, datumOf(ctx.now()));
    return {
      grund: rattelser.length,
      andringar,
      oforandrade: fel.length > 0 ? 0 : lagrum.length - andringar.length,
      ...shownFel(fel),
    };
  },

  async importFil(ctx, input) {
    const rattelser = await listRattelser(ctx.register);
    if (rattelser.length !== input.grund) {
      throw new AppError('CONFLICT', 'Någon annan har rättat ett lagrum sedan du granskade filen. Granska den igen.');
    }
    const { lagrum, fel } = readFil(input.text, rattelser);
    if (fel.length > 0) throw ruleError('Filen har fel. Granska den igen; inget är inläst.', 'text');
    const andringar = changesOf(lagrum, rattelser, datumOf(ctx.now()));
    if (andringar.length === 0) throw ruleError('Det finns inget att läsa in: lagrummen är desamma som förut.', 'text');
    for (const { efter } of andringar) await insertRattelse(ctx.register, efter, ctx.now(), ctx.user.id);
    return { inlasta: andringar.length };
  },

  async saveFil(ctx, { mapp }) {
    const rattelser = await ctx.readRegister(listRattelser);
    const idag = datumOf(ctx.now());
    const kommande = rattelser.filter(({ gallerFran }) => gallerFran > idag);
    const text = formatLagrumsfil([...listLagrum(idag, rattelser), ...kommande]);
    return { utfall: await ctx.sparaText({ mapp, filnamn: FILNAMN, text }) };
  },
};

function readFil(text: string, rattelser: readonly Lagrum[]) {
  return readLagrumsfil(text, new Set([...LAGRUM_ID, ...rattelser.map(({ id }) => id)]));
}

/** The rows of a file that read otherwise than what applies from their day, or today. */
function changesOf(lagrum: readonly Lagrum[], rattelser: readonly Lagrum[], idag: Datum) {
  return lagrum.flatMap((efter) => {
    const fore = lagrumOn(efter.id, efter.gallerFran, rattelser);
    const known = [fore, lagrumOn(efter.id, idag, rattelser)];
    return known.some((one) => one !== null && saysTheSame(one, efter)) ? [] : [{ fore, efter }];
  });
}

/** A file holds every field on one line, so that is how they are compared. */
function saysTheSame(a: Lagrum, b: Lagrum): boolean {
  return formatLagrumsfil([a]) === formatLagrumsfil([b]);
}
