import { randomBytes } from 'node:crypto';
import type { ParsedOf } from '../../shared/api/contract.ts';
import { AppError, ruleError } from '../../shared/api/errors.ts';
import type { LockReason } from '../../shared/api/events.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { ValvLage, valvApi } from '../../shared/modules/valv/api.ts';
import type { Kdf } from '../vault/argon2.ts';
import { readHeaderCopies } from '../vault/header-file.ts';
import { checkPassphrase, generatePassphrase, LEAST_BITS, passphraseBits } from '../vault/passphrase.ts';
import { checkRecoveryWords, recoverVault } from '../vault/recover.ts';
import { guardAttempt, readAttempts, waitMillis } from '../vault/throttle.ts';
import { appendVantande, type VantandeEvent } from '../vault/vantande.ts';
import { clearUnborn, createRecoveryWords, createVault, inspectVault, unlockVault } from '../vault/vault.ts';
import { renderBlad } from './aterstallningsblad.ts';
import type { Host } from './host.ts';
import { loadSession } from './late.ts';
import type { OpenDeps, Opened } from './open-session.ts';
import { createTurns } from './turns.ts';

type Input<V extends keyof typeof valvApi> = ParsedOf<(typeof valvApi)[V]>;

/** Words that have been given out and not yet been typed back. Until then nothing is written. */
type Pending =
  | { readonly slag: 'skapa'; readonly ord: readonly string[]; readonly input: Input<'create'> }
  | { readonly slag: 'aterstall'; readonly ord: readonly string[]; readonly input: Input<'recover'> };

export interface ValvContext {
  readonly mapp: string;
  readonly kdf?: Kdf;
  /** Why the vault was locked just before; null at the first start. */
  readonly lasSkal: LockReason | null;
  readonly host: Host;
  readonly now: () => Tidpunkt;
  readonly opened: () => Opened | null;
  /** Whether somebody with the right passphrase has been told that files of the vault are damaged. */
  readonly damaged: () => boolean;
  /** Takes the session that has been opened; from then on other calls are let in. */
  readonly adopt: (opened: Opened) => void;
  readonly open: OpenDeps;
}

const DIFFERENT = 'Orden stämmer inte med bladet. Kontrollera de ord som är markerade.';

/** The handlers of `valv`: they act before there is an open vault, and bring it about. */
export function createValvHandlers(ctx: ValvContext) {
  let pending: Pending | null = null;
  const turns = createTurns();
  const cost = ctx.kdf === undefined ? {} : { kdf: ctx.kdf };

  return {
    async status(): Promise<ValvLage> {
      const opened = ctx.opened();
      const found = await inspectVault(ctx.mapp);
      const app = await ctx.host.appInfo();
      return {
        lage: lageOf(opened !== null, pending !== null, found === 'none' || found === 'unborn'),
        anvandare: opened?.session.user ?? null,
        senastHar: opened?.senastHar ?? null,
        lasSkal: ctx.lasSkal,
        aterstallbart: opened === null && (found === 'vault' ? ctx.damaged() : found !== 'occupied'),
        aldre: opened?.aldre ?? null,
        vantaSekunder: Math.ceil(waitMillis(await readAttempts(ctx.mapp), ctx.host.now()) / 1000),
        app: { ...app, utskriftSaknas: app.utskriftSaknas ?? null, paminnelser: [...(app.paminnelser ?? [])] },
      };
    },

    foreslaLosenfras: async () => ({ losenfras: generatePassphrase(randomBytes) }),

    async bedomLosenfras(input: Input<'bedomLosenfras'>) {
      const bitar = Math.floor(passphraseBits(input.losenfras));
      return { bitar, duger: bitar >= LEAST_BITS };
    },

    create: inTurn(async (input: Input<'create'>) => {
      await assertCreatable(ctx.mapp);
      checkPassphrase(input.losenfras, [input.inloggningsnamn, input.namn]);
      pending = { slag: 'skapa', ord: createRecoveryWords(), input };
      return { ord: [...pending.ord] };
    }),

    recover: inTurn(async (input: Input<'recover'>) => {
      // Before new words are written down by hand, and never for words that open nothing.
      await remembering('aterstallning-nekad', () => checkRecoveryWords(ctx.mapp, input.ord));
      checkPassphrase(input.losenfras, [input.inloggningsnamn]);
      pending = { slag: 'aterstall', ord: createRecoveryWords(), input };
      return { ord: [...pending.ord] };
    }),

    printAterstallningsblad: inTurn(async () => {
      if (pending === null) throw ruleError('Det finns inget återställningsblad att skriva ut.');
      const { bytes } = await renderBlad(pending.ord, ctx.now());
      return ctx.host.print({ bytes, exemplar: 1 });
    }),

    confirmAterstallningsblad: inTurn(async (input: Input<'confirmAterstallningsblad'>) => {
      if (pending === null) throw ruleError('Det finns inget återställningsblad att bekräfta. Börja om.');
      const expected = pending.ord;
      const wrong = input.ord.flatMap((ord, index) =>
        fold(ord) === expected[index] ? [] : [{ falt: `ord.${index}`, mening: `Ord ${index + 1} stämmer inte.` }],
      );
      if (wrong.length > 0) throw new AppError('RULE', DIFFERENT, wrong);
      ctx.adopt(
        pending.slag === 'skapa' ? await create(pending.input, expected) : await recover(pending.input, expected),
      );
      pending = null;
      return {};
    }),

    unlock: inTurn(async (input: Input<'unlock'>) => {
      const { openSession } = await loadSession();
      const vault = await guardAttempt(ctx.mapp, ctx.host.now(), () =>
        remembering('upplasning-nekad', () => unlockVault(ctx.mapp, input.inloggningsnamn, input.losenfras)),
      );
      const opened = await openSession(ctx.open, vault);
      ctx.adopt(opened);
      pending = null;
      return { anvandare: opened.session.user, senastHar: opened.senastHar };
    }),

    async lock() {
      ctx.host.requestLock('knapp');
      return {};
    },
  };

  /**
   * One after the other, and only while nothing is open: a second session, or new slots under an open one, would write
   * the header from what it was before.
   */
  function inTurn<I, O>(work: (input: I) => Promise<O>): (input: I) => Promise<O> {
    return (input) =>
      turns.take('valv', async () => {
        if (ctx.opened() !== null) throw new AppError('CONFLICT', 'Valvet är redan öppet. Lås det först.');
        return work(input);
      });
  }

  async function create(input: Input<'create'>, ord: readonly string[]): Promise<Opened> {
    const { openNewSession } = await loadSession();
    await assertCreatable(ctx.mapp);
    if ((await inspectVault(ctx.mapp)) === 'unborn') await clearUnborn(ctx.mapp);
    const { vault, vantandeSecret } = await createVault(ctx.mapp, {
      login: input.inloggningsnamn,
      passphrase: input.losenfras,
      ...cost,
      nowIso: ctx.now(),
      recoveryWords: ord,
    });
    return openNewSession(ctx.open, vault, { input, vantandeSecret });
  }

  async function recover(input: Input<'recover'>, ord: readonly string[]): Promise<Opened> {
    const { openSession } = await loadSession();
    const { vault } = await remembering('aterstallning-nekad', () =>
      recoverVault(ctx.mapp, input.ord, {
        login: input.inloggningsnamn,
        passphrase: input.losenfras,
        ...cost,
        newWords: ord,
      }),
    );
    return openSession(ctx.open, vault, { recovered: input.inloggningsnamn });
  }

  /** A refused attempt is kept, sealed, until somebody opens the register and the log can take it. */
  async function remembering<T>(handelse: VantandeEvent['handelse'], attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof AppError && error.kod === 'FORBIDDEN') {
        const [header] = (await readHeaderCopies(ctx.mapp)).candidates;
        if (header !== undefined) await appendVantande(ctx.mapp, header, { tidpunkt: ctx.now(), handelse });
      }
      throw error;
    }
  }
}

function lageOf(isOpen: boolean, isPending: boolean, isEmpty: boolean): ValvLage['lage'] {
  if (isOpen) return 'oppet';
  if (isPending) return 'vantar-pa-aterstallningsblad';
  return isEmpty ? 'saknas' : 'last';
}

async function assertCreatable(mapp: string): Promise<void> {
  const found = await inspectVault(mapp);
  if (found === 'none' || found === 'unborn') return;
  throw found === 'occupied'
    ? new AppError('CONFLICT', 'Mappen för valvet innehåller andra filer. Töm den eller välj en annan mapp.')
    : new AppError(
        'CONFLICT',
        'Det finns redan ett valv här. Lås upp det, eller återställ det från en säkerhetskopia.',
      );
}

function fold(ord: string): string {
  return ord.normalize('NFC').trim().toLocaleLowerCase('sv');
}
