import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { AnvandareId, PostId } from '../../../shared/lib/id.ts';
import { kontrollera } from '../../../shared/lib/personnummer.ts';
import { datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import { findLackage } from '../../../shared/modules/intyg/lackage.ts';
import type { moteApi } from '../../../shared/modules/mote/api.ts';
import {
  checkMoteshandelse,
  checkMotesplan,
  isOppet,
  type Mote,
  motenOf,
  textsOfBlad,
} from '../../../shared/modules/mote/rules.ts';
import type {
  Moteshandelse,
  Moteshandelseslag,
  MotesplanInnehall,
  NyMotesplan,
} from '../../../shared/modules/mote/schema.ts';
import { findLageAkut } from '../akt/akut.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { AktRead, AktWriteContext, RegisterRead } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { listPersoner } from '../person/repo.ts';
import { findMedarbetare } from '../personal/repo.ts';
import { moteshandelseFormat, motesplanFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { assertNotFuture, signPost } from '../post/sign.ts';
import { readSkyddadeOrd } from '../skyddad-uppgift/familjeord.ts';
import { listSparrade } from '../tilldelning/repo.ts';

export const moteHandlers: Handlers<typeof moteApi> = {
  list: async ({ akt }) => ({
    planer: await listPosts(akt, motesplanFormat),
    handelser: await listPosts(akt, moteshandelseFormat),
  }),

  async sign(ctx, input) {
    const { innehall, ersatter } = input;
    // An aktualisering closes by itself when an utredning is opened, and what waited for a check-out there would be silent.
    if ((await getAktHuvud(ctx.akt)).slag !== 'personakt') throw ruleError('Möten planeras i personakten.');
    const akut = await findLageAkut(ctx.akt, datumOf(ctx.now()));
    const fel = checkMotesplan(input, { akut });
    if (fel.length > 0) throw new AppError('RULE', 'Mötesplanen är inte fullständig.', fel);
    if (innehall.chefInformerad !== null)
      assertNotFuture(innehall.chefInformerad, ctx.now(), 'innehall.chefInformerad');
    if (ersatter !== null) await assertChangeable(ctx.akt, ersatter);
    await assertBladUtanSkyddat(ctx, innehall);
    const medarbetare = await namedOf(ctx, innehall.medarbetare);
    return signPost(ctx, motesplanFormat, {
      personId: null,
      handelse: ctx.now(),
      ersatter,
      innehall: { ...innehall, medarbetare },
      soktext: searchedOf({ ...innehall, medarbetare }),
    });
  },

  checkIn: (ctx, input) => signHandelse(ctx, 'incheckning', input),
  checkOut: (ctx, input) => signHandelse(ctx, 'utcheckning', input),
  cancel: (ctx, input) => signHandelse(ctx, 'installt', input),
};

async function listMoten(akt: AktRead): Promise<Mote[]> {
  return motenOf(await listPosts(akt, motesplanFormat), await listPosts(akt, moteshandelseFormat));
}

/** @throws RULE when the meeting is over or cancelled; NOT_FOUND and stale versions are left to the signing */
async function assertChangeable(akt: AktRead, planId: PostId): Promise<void> {
  const mote = (await listMoten(akt)).find(({ plan, tidigare }) => [...tidigare, plan].some(({ id }) => id === planId));
  if (mote !== undefined && !isOppet(mote)) throw ruleError('Mötet är slut eller inställt. Planera ett nytt.');
}

/**
 * What stands on the sheet names nobody of the akt and leads to nobody: names, numbers and the protected words of the akt
 * and its family are looked for as in everything that leaves.
 * @throws RULE at the field
 */
async function assertBladUtanSkyddat(ctx: AktWriteContext, innehall: NyMotesplan['innehall']): Promise<void> {
  const idag = datumOf(ctx.now());
  const personer = await listPersoner(ctx.akt, idag);
  const ord = [
    ...(await readSkyddadeOrd(ctx)),
    ...personer.flatMap(({ namn, personnummer }) => [
      { ord: namn, slag: 'namn' },
      // Without the century, which people leave out: those ten digits stand in the twelve as well.
      { ord: kontrollera(personnummer, idag).nummer12?.slice(2) ?? personnummer, slag: 'personnummer' },
    ]),
  ];
  const traffar = findLackage(
    textsOfBlad(innehall),
    ord.filter((ett) => ett.ord !== ''),
  );
  if (traffar.length === 0) return;
  const fel = traffar.map(({ falt, slag }) => ({
    falt: `innehall.${falt}`,
    mening: `Texten står på mötesbladet och innehåller en skyddad uppgift (${slag}). Ta bort den.`,
  }));
  throw new AppError('RULE', 'Mötesbladet skulle röja en skyddad uppgift ur akten.', fel);
}

/** The workers by name, as the register has them now: the plan is read long after somebody has left. */
async function namedOf(
  { register, aktId }: { readonly register: RegisterRead; readonly aktId: AktWriteContext['aktId'] },
  ids: readonly AnvandareId[],
): Promise<MotesplanInnehall['medarbetare']> {
  const named: MotesplanInnehall['medarbetare'] = [];
  const sparrade = await listSparrade(register, aktId);
  for (const id of new Set(ids)) {
    const found = await findMedarbetare(register, id);
    if (found === null || found.slutade !== null)
      throw ruleError('En av medarbetarna arbetar inte här längre. Välj om.', 'innehall.medarbetare');
    if (sparrade.some(({ anvandareId }) => anvandareId === id))
      throw ruleError('En av medarbetarna är spärrad för akten. Välj någon annan.', 'innehall.medarbetare');
    named.push({ id, namn: found.namn });
  }
  return named;
}

interface Handelse {
  readonly moteId: PostId;
  readonly handelse: Tidpunkt;
  readonly text: string;
}

async function signHandelse(
  ctx: AktWriteContext,
  slag: Moteshandelseslag,
  { moteId, handelse, text }: Handelse,
): Promise<Moteshandelse> {
  const mote = (await listMoten(ctx.akt)).find(({ id }) => id === moteId);
  if (mote === undefined) throw new AppError('NOT_FOUND', 'Mötet finns inte i akten.');
  const fel = checkMoteshandelse(slag, handelse, mote);
  const [forsta] = fel;
  if (forsta !== undefined) throw new AppError('RULE', forsta.mening, fel);
  return signPost(ctx, moteshandelseFormat, {
    personId: null,
    handelse,
    ersatter: null,
    innehall: { slag, moteId, text },
    soktext: text,
  });
}

/** What somebody may look for in the plan of a meeting. */
function searchedOf(innehall: MotesplanInnehall): string {
  const { moter, lokalText, resvag, sagasTillAndra, barn, ovrigt, ensamSkal, sprak } = innehall;
  return [moter, lokalText, resvag, sagasTillAndra, barn, ensamSkal, sprak, ovrigt].filter(Boolean).join('\n');
}
