import { AppError } from '../../../shared/api/errors.ts';
import type { AktId } from '../../../shared/lib/id.ts';
import { loggankareMall } from '../../../shared/mallar/loggankare.ts';
import { LOGG_SIDA, type loggApi } from '../../../shared/modules/logg/api.ts';
import { aktOf, type Handelse } from '../../../shared/modules/logg/para.ts';
import type { Loggpost } from '../../../shared/modules/logg/schema.ts';
import type { LoggContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { compareAnkare, readAnkare } from './ankare.ts';
import { assertGranskare, listFlaggor, saveGranskning } from './granskning.ts';
import { isGranskare, listAktHandelser, listHandelser, type Namn, readNamn } from './repo.ts';

/** Open flags are counted this many months back. */
const MONTHS_BACK = 12;

export const loggHandlers: Handlers<typeof loggApi> = {
  async manader(ctx) {
    return {
      manader: (await ctx.listManader()).toReversed(),
      granskare: await ctx.readRegister((register) => isGranskare(register, ctx.user.id)),
    };
  },

  notiser: async (ctx) => ({ klockaBakat: [...ctx.klockaBakat()] }),

  async list(ctx, input) {
    await assertGranskare(ctx);
    return toSida(ctx, await listHandelser(ctx, input.manad), input.fore);
  },

  async listAkt(ctx, input) {
    await assertMayAsk(ctx, input.aktId);
    return toSida(ctx, await listAktHandelser(ctx, input.aktId), null);
  },

  async verify(ctx, input) {
    const { manader, huvud, fel } = await ctx.verifyLogg();
    const sista = fel === null ? huvud.seq : fel.forstaFel - 1;
    return {
      manader,
      rader: sista,
      sista,
      fel,
      ankare: input.ankare === null ? null : await compareAnkare(ctx, input.ankare, sista),
    };
  },

  async printAnkare(ctx) {
    const ankare = await readAnkare(ctx);
    const rad = { handling: 'logg.ankare', objekt: String(ankare.seq) };
    return { utfall: await ctx.printBlad(loggankareMall.build(ankare), rad), ankare };
  },

  async granskning(ctx, input) {
    await assertGranskare(ctx);
    const manader = (await ctx.listManader()).slice(-MONTHS_BACK).toReversed();
    const lagen = [];
    for (const manad of manader) {
      const flaggor = await listFlaggor(ctx, manad);
      lagen.push({ manad, flaggor: flaggor.length, oppna: flaggor.filter((one) => one.granskning === null).length });
    }
    return { flaggor: await listFlaggor(ctx, input.manad), manader: lagen };
  },

  async granska(ctx, input) {
    await assertGranskare(ctx);
    await saveGranskning(ctx, input);
    return {};
  },
};

/** The same answer for an akt that one must not know of as for one that does not exist. */
async function assertMayAsk(ctx: LoggContext, aktId: AktId): Promise<void> {
  const { finns, granskare, hidden } = await ctx.readRegister(async (register) => {
    const namn = await readNamn(register, ctx.user.id);
    return {
      finns: namn.kod(aktId) !== null,
      granskare: await isGranskare(register, ctx.user.id),
      hidden: namn.isHidden(aktId),
    };
  });
  if (finns && !hidden && (granskare || (await ctx.mayOpen(aktId)))) return;
  throw new AppError('FORBIDDEN', 'Du har inte tillgång till akten, eller så finns den inte.');
}

async function toSida(ctx: LoggContext, handelser: readonly Handelse[], fore: number | null) {
  const namn = await ctx.readRegister((register) => readNamn(register, ctx.user.id));
  // The newest is this very reading, whose outcome is not there yet.
  const before = handelser.at(-1)?.resultat === null ? handelser.slice(0, -1) : handelser;
  const shown = before.filter((one) => (fore === null || one.seq < fore) && !namn.isHidden(aktOf(one))).toReversed();
  return { poster: shown.slice(0, LOGG_SIDA).map((one) => toPost(one, namn)), fler: shown.length > LOGG_SIDA };
}

function toPost(one: Handelse, namn: Namn): Loggpost {
  const { seq, tidpunkt, anvandare, handling, resultat } = one;
  return { seq, tidpunkt, vem: namn.vem(anvandare), handling, kod: namn.kod(aktOf(one)), resultat };
}
