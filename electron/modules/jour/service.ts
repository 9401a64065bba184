import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { jourApi } from '../../../shared/modules/jour/api.ts';
import { isMeant, isPagaende, mayAnteckna, mayKvittera, slutarFor } from '../../../shared/modules/jour/rules.ts';
import type { Jourkuvert, Jourlasning, Jouroversikt, SAKNAS } from '../../../shared/modules/jour/schema.ts';
import type { RegisterEffectContext, RegisterRead, RegisterWriteContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { listRollerOf } from '../personal/repo.ts';
import { jouranteckningFormat, tilldelningFormat } from '../post/formats.ts';
import { listPosts } from '../post/repo.ts';
import { assertNotFuture, signPost } from '../post/sign.ts';
import { findAktNycklar } from '../tilldelning/repo.ts';
import { encodeJourdeposition } from './deposition.ts';
import { decodeJouroversikt } from './oversikt.ts';
import {
  findJourakt,
  findLasning,
  insertKuvert,
  insertLasning,
  type Jourakt,
  type Lasningsrad,
  listEgna,
  listJourakter,
  listKuvert,
  listOkvitterade,
  putKuvert,
  putKvittens,
  putOversikt,
} from './repo.ts';

/** A search opens no more pages and shows no more akter than this. */
const MOST_PAGES = 2000;
const MOST_TRAFFAR = 20;
const UNKNOWN_AKT = 'Du har inte tillgång till akten, eller så finns den inte.';
const UNKNOWN_LASNING = 'Öppningen finns inte, eller så är den inte din.';
const UNKNOWN_KUVERT = 'Det finns inget kuvert med det numret.';

export const jourHandlers: Handlers<typeof jourApi> = {
  async search(ctx, input) {
    const akter = await ctx.readRegister((db) => listJourakter(db, ctx.user.id));
    const kod = input.sok.trim().toUpperCase();
    const byKod = akter.filter((akt) => akt.kod === kod);
    const { found, fler } = byKod.length > 0 ? { found: byKod, fler: false } : await searchPages(ctx, akter, input.sok);
    return { traffar: found.map(({ aktId, kod: hit, avslutad }) => ({ aktId, kod: hit, avslutad })), fler };
  },

  async open(ctx, input) {
    const { aktId, skal, beskrivning } = input;
    const akt = await ctx.readRegister((db) => findJourakt(db, ctx.user.id, aktId));
    if (akt === null) throw new AppError('FORBIDDEN', UNKNOWN_AKT);
    const oppnad = ctx.now();
    const lasning = { id: ctx.newId(), aktId, kod: akt.kod, skal, oppnad, slutar: slutarFor(oppnad) };
    // Told first, shown afterwards.
    await ctx.writeRegister((db) => insertLasning(db, { ...lasning, anvandareId: ctx.user.id }));
    const said = { lasningId: lasning.id, handelse: oppnad, skriven: oppnad, skal, text: beskrivning };
    await ctx.jour.leave(aktId, encodeJourdeposition({ slag: 'lasning', ...said }));
    return show(ctx, akt, { ...lasning, av: ctx.user.namn });
  },

  async read(ctx, input) {
    const lasning = await getEgen(ctx, input.lasningId);
    if (!isPagaende(lasning, ctx.now())) {
      throw ruleError('Tiden är ute och översikten är stängd. Öppna den igen och skriv varför.');
    }
    const akt = await ctx.readRegister((db) => findJourakt(db, ctx.user.id, lasning.aktId));
    if (akt === null) throw new AppError('FORBIDDEN', UNKNOWN_AKT);
    return show(ctx, akt, lasning);
  },

  async note(ctx, input) {
    const { handelse, text } = input;
    const lasning = await getEgen(ctx, input.lasningId);
    if (!mayAnteckna(lasning, ctx.now())) {
      throw ruleError('Det har gått mer än ett dygn. Öppna översikten igen, eller lämna uppgiften till den ansvariga.');
    }
    assertNotFuture(handelse, ctx.now());
    const said = { lasningId: lasning.id, handelse, skriven: ctx.now(), skal: null, text };
    await ctx.jour.leave(lasning.aktId, encodeJourdeposition({ slag: 'anteckning', ...said }));
    return {};
  },

  async listEgna(ctx) {
    const now = ctx.now();
    const egna = (await listEgna(ctx.register, ctx.user.id)).filter((one) => mayAnteckna(one, now));
    return egna.map((lasning) => ({ ...toLasning(lasning), pagar: isPagaende(lasning, now) }));
  },

  async listAttKvittera(ctx) {
    const [okvitterade, roller] = await Promise.all([
      listOkvitterade(ctx.register),
      listRollerOf(ctx.register, ctx.user.id),
    ]);
    return okvitterade.filter((one) => mayKvittera(one, { id: ctx.user.id, roller })).map(toLasning);
  },

  async kvittera(ctx, input) {
    const lasning = await findLasning(ctx.register, input.lasningId);
    if (lasning === null) throw new AppError('NOT_FOUND', UNKNOWN_LASNING);
    const roller = await listRollerOf(ctx.register, ctx.user.id);
    if (!mayKvittera(lasning, { id: ctx.user.id, roller })) {
      throw ruleError('Läsningen kvitteras av den som ansvarar för akten.');
    }
    await putKvittens(ctx.register, lasning.id, { av: ctx.user.id, at: ctx.now() });
    return {};
  },

  async listAnteckningar(ctx, input) {
    const { jourHarOversikt } = await findAktNycklar(ctx.register, input.aktId);
    return { jourHarOversikt, poster: (await listPosts(ctx.akt, jouranteckningFormat)).toReversed() };
  },

  async setOversikt(ctx, input) {
    const { aktId, harOversikt, skal } = input;
    const handelse = harOversikt ? 'jour-med-oversikt' : 'jour-utan-oversikt';
    await ctx.write((akt) =>
      signPost(akt, tilldelningFormat, {
        personId: null,
        handelse: ctx.now(),
        ersatter: null,
        innehall: { handelse, person: '', uppdrag: null, jav: null, skal },
        soktext: skal,
      }),
    );
    await ctx.writeRegister((db) => putOversikt(db, aktId, harOversikt));
    await ctx.saveJouroversikt();
    return {};
  },

  listKuvert: (ctx) => listKuvert(ctx.register, ctx.user.id),

  async createKuvert(ctx, input) {
    // Through the gate: whoever holds no key prints nothing.
    const { jourHarOversikt } = await ctx.read((_akt, db) => findAktNycklar(db, input.aktId));
    if (!jourHarOversikt) throw ruleError('Akten har ingen jouröversikt. Ge jouren översikten först.');
    const by = { av: ctx.user.id, at: ctx.now() };
    return { nr: await ctx.writeRegister((db) => insertKuvert(db, input.aktId, by)) };
  },

  async kvitteraKuvert(ctx, input) {
    const kuvert = await getKuvert(ctx, input.nr);
    if (kuvert.kvitterat !== null) throw ruleError('Kuvertet är redan kvitterat.');
    await putKuvert(ctx.register, input.nr, { kvitterat: ctx.now() });
    return {};
  },

  async forstorKuvert(ctx, input) {
    const kuvert = await getKuvert(ctx, input.nr);
    if (kuvert.forstort !== null) throw ruleError('Kuvertet är redan förstört.');
    await putKuvert(ctx.register, input.nr, { forstort: ctx.now() });
    return {};
  },
};

/** Looks for somebody on the pages, in memory: what is looked for is written nowhere. */
async function searchPages(ctx: RegisterEffectContext, akter: readonly Jourakt[], sok: string) {
  const found: Jourakt[] = [];
  const withPage = akter.filter(({ jour }) => jour);
  for (const akt of withPage.slice(0, MOST_PAGES)) {
    const { oversikt } = await readPage(ctx, akt);
    if (oversikt === null || !isMeant(oversikt, sok)) continue;
    if (found.length === MOST_TRAFFAR) return { found, fler: true };
    found.push(akt);
  }
  return { found, fler: withPage.length > MOST_PAGES };
}

async function show(ctx: RegisterEffectContext, akt: Jourakt, lasning: Jourlasning) {
  return { lasning: toLasning(lasning), ansvarig: akt.ansvarig, ...(await readPage(ctx, akt)) };
}

/** A page that cannot be read refuses nobody: the opening stands, and the answer says whom to call. */
async function readPage(
  ctx: RegisterEffectContext,
  { aktId, jour }: Jourakt,
): Promise<{ oversikt: Jouroversikt | null; saknas: (typeof SAKNAS)[number] | null }> {
  if (!jour) return { oversikt: null, saknas: 'bortvald' };
  try {
    const bytes = await ctx.jour.readPage(aktId);
    if (bytes === null) return { oversikt: null, saknas: 'inte-skriven' };
    const oversikt = decodeJouroversikt(bytes);
    return { oversikt, saknas: oversikt === null ? 'olaslig' : null };
  } catch (error) {
    if (!(error instanceof AppError && error.kod === 'STORAGE')) throw error;
    return { oversikt: null, saknas: 'olaslig' };
  }
}

/** @throws NOT_FOUND for an opening that is somebody else's */
async function getEgen(ctx: RegisterEffectContext, id: string): Promise<Lasningsrad> {
  const lasning = await ctx.readRegister((db: RegisterRead) => findLasning(db, id));
  if (lasning === null || lasning.anvandareId !== ctx.user.id) throw new AppError('NOT_FOUND', UNKNOWN_LASNING);
  return lasning;
}

async function getKuvert(ctx: RegisterWriteContext, nr: number): Promise<Jourkuvert> {
  const found = (await listKuvert(ctx.register, ctx.user.id)).find((kuvert) => kuvert.nr === nr);
  if (found === undefined) throw new AppError('NOT_FOUND', UNKNOWN_KUVERT);
  return found;
}

function toLasning({ id, aktId, kod, av, skal, oppnad, slutar }: Jourlasning): Jourlasning {
  return { id, aktId, kod, av, skal, oppnad, slutar };
}
