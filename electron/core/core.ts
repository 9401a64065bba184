import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError, type Reply } from '../../shared/api/errors.ts';
import type { CoreEvent, LockReason } from '../../shared/api/events.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { assertBuild } from '../store/assert-build.ts';
import type { Driver } from '../store/driver.ts';
import { sqlcipherDriver } from '../store/driver-sqlcipher.ts';
import { createPool } from '../store/pool.ts';
import { lockVault } from '../store/vault-lock.ts';
import type { Kdf } from '../vault/argon2.ts';
import { answer, type NamedCall, type Report } from './call.ts';
import { readDiagnoser, writeDiagnos } from './diagnostik.ts';
import type { Host } from './host.ts';
import { createJobb, LAST } from './jobb.ts';
import { createReadAhead, loadAldreTillstand, loadExecute, loadLasminne, loadSession } from './late.ts';
import type { Opened } from './open-session.ts';
import { ankarFilOf } from './sakerhetskopia/ankare.ts';
import { saysDamage } from './sakerhetskopia/damage.ts';
import { createKopiaHandlers } from './sakerhetskopia/handlers.ts';
import { completeRestore } from './sakerhetskopia/restore-copy.ts';
import { createValvHandlers } from './valv.ts';
import { assertVaultPlace } from './vault-place.ts';

export interface CoreConfig {
  /** Absolute path of the vault's folder; made when it is missing. */
  readonly valvMapp: string;
  /** Absolute path of the diagnostics file. */
  readonly diagnostikFil: string;
  /** Why the vault was locked just before, for the lock screen. Absent at the first start. */
  readonly lasSkal?: LockReason | null;
  /** Argon2id cost of new slots instead of the one calibrated on this machine; never below the floor. For tests and demo. */
  readonly kdf?: Kdf;
}

/** The whole program but for its windows. One vault, one life. */
export interface Core {
  /** Carries out a call of the contract. Never rejects. */
  call(name: string, input: unknown): Promise<Reply>;
  on(fn: (event: CoreEvent) => void): void;
  /** Takes no new calls but drafts, gives running work up to a second, anchors, and closes every file. */
  close(reason: LockReason): Promise<void>;
}

/** Time for the window's last draft. */
const DRAFT_MS = 200;
/** Time for a running transaction. */
const RUNNING_MS = 1000;
/** After these the shell must learn anew how long the vault may lie idle, and when something is due. */
const REMEMBERED: ReadonlySet<string> = new Set([
  'valv.unlock',
  'valv.confirmAterstallningsblad',
  'installning.save',
  'installning.saveLastid',
  'mote.sign',
  'mote.checkOut',
  'mote.cancel',
]);
const LOCKED = 'Valvet är låst. Lås upp det för att fortsätta.';
const OLDER = 'Valvet är äldre än det var. Bekräfta först att du har läst vad som saknas.';
const RESTORING = 'En säkerhetskopia håller på att återställas. Vänta tills det är klart eller avbryt.';
const ACKNOWLEDGE = 'sakerhetskopia.acknowledge';
const WHILE_RESTORING: ReadonlySet<string> = new Set(['valv.status', 'valv.lock', 'jobb.cancel', 'diagnostik.report']);

/** @param driver for the tests of a second driver; the shipped one otherwise */
export async function createCore(config: CoreConfig, host: Host, driver: Driver = sqlcipherDriver): Promise<Core> {
  const listeners: ((event: CoreEvent) => void)[] = [];
  const emit = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const now = () => tidpunktFromMillis(host.now());
  const pool = createPool(driver);
  const jobb = createJobb();
  const ahead = createReadAhead();
  const vault = await takeVault(config, driver);
  const ankarFil = ankarFilOf(config.diagnostikFil);
  let opened: Opened | null = null;
  let damaged = false;
  let state: 'open' | 'closing' | 'closed' = 'open';
  const busy = new Set<Promise<unknown>>();

  const valv = createValvHandlers({
    mapp: config.valvMapp,
    lasSkal: config.lasSkal ?? null,
    ...(config.kdf === undefined ? {} : { kdf: config.kdf }),
    host,
    now,
    opened: () => opened,
    damaged: () => damaged,
    adopt: (fresh) => {
      opened = fresh;
    },
    open: {
      pool,
      now,
      monoton: () => Math.round(performance.now()),
      newId: () => randomBytes(16).toString('hex'),
      emit,
      ...(config.kdf === undefined ? {} : { kdf: config.kdf }),
      ankarFil,
    },
  });
  const kopior = createKopiaHandlers({
    mapp: config.valvMapp,
    host,
    jobb,
    emit,
    isRestorable: async () => (await valv.status()).aterstallbart,
    restored: () => {
      damaged = false;
    },
  });
  const report: Report = async ({ name, kod, art, ms }) => {
    const referens = randomBytes(4).toString('hex').toUpperCase();
    const { version } = await host.appInfo();
    await writeDiagnos(config.diagnostikFil, { tid: now(), kod, referens, version, anrop: name, ms, art });
    return referens;
  };
  const ownHandlers: Record<string, (input: never) => Promise<unknown>> = {
    ...Object.fromEntries(Object.entries(valv).map(([verb, handler]) => [`valv.${verb}`, handler])),
    'valv.unlock': async (input: Parameters<typeof valv.unlock>[0]) => {
      try {
        return await valv.unlock(input);
      } catch (error) {
        // The passphrase was right: what was opened is damaged or older than it should be.
        damaged ||= saysDamage(error);
        throw error;
      }
    },
    'sakerhetskopia.inspect': kopior.inspect,
    'sakerhetskopia.restore': kopior.restore,
    'jobb.cancel': async ({ jobbId }: { jobbId: string }) => {
      jobb.cancel(jobbId);
      return {};
    },
    'diagnostik.report': async () => ({
      referens: await report({ name: 'fonster', kod: 'UNEXPECTED', art: 'fonster', ms: 0 }),
    }),
    'diagnostik.list': () => readDiagnoser(config.diagnostikFil),
  };

  async function remember(): Promise<void> {
    if (opened === null) return;
    try {
      const { readLasminne } = await loadLasminne();
      host.remember(await readLasminne(opened.session));
    } catch {
      // What the shell then has is older, and no reason for anything else to fail.
    }
  }

  function track<T>(work: Promise<T>): Promise<T> {
    busy.add(work);
    return work.finally(() => busy.delete(work));
  }

  async function execute(call: NamedCall, input: unknown): Promise<unknown> {
    if (vault.fel !== null) throw vault.fel;
    const isDraft = call.spec.kind === 'draft';
    if (state === 'closed' || (state === 'closing' && !isDraft)) throw new AppError('LOCKED', LOCKED);
    if (call.spec.scope === 'unlocked-not-needed') {
      if (kopior.isRestoring() && !WHILE_RESTORING.has(call.name)) throw new AppError('CONFLICT', RESTORING);
      return ownHandlers[call.name]?.(input as never);
    }
    if (opened === null) throw new AppError('LOCKED', LOCKED);
    if (opened.aldre !== null && call.name !== ACKNOWLEDGE) throw new AppError('LOCKED', OLDER);
    const { session } = opened;
    const { executeOpen } = await loadExecute();
    const value = await executeOpen({ session, host, jobb }, call, input);
    if (call.name === ACKNOWLEDGE) opened = { ...opened, aldre: null };
    return value;
  }

  return {
    on: (fn) => {
      listeners.push(fn);
    },
    async call(name, input) {
      const reply = await track(answer(name, input, execute, report));
      ahead.begin();
      if (reply.ok && REMEMBERED.has(name)) void track(remember());
      return reply;
    },
    async close(reason) {
      if (state !== 'open') return;
      state = 'closing';
      ahead.stop();
      jobb.cancelAll(LAST);
      if (opened !== null) await delay(DRAFT_MS);
      state = 'closed';
      await Promise.race([Promise.allSettled(busy), delay(RUNNING_MS, undefined, { ref: false })]);
      if (opened !== null && busy.size === 0) {
        const { session } = opened;
        await remember();
        const [{ closeSession }, { rememberState }] = await Promise.all([loadSession(), loadAldreTillstand()]);
        await closeSession(session, reason)
          .then(() => rememberState(session, ankarFil))
          .catch(() => {});
      }
      await pool.closeAll({ withinMs: RUNNING_MS });
      opened?.session.vault.close();
      await vault.release();
    },
  };
}

/** Takes the folder for this process. Where that fails, every call says why, so that the window can show it. */
async function takeVault(
  config: CoreConfig,
  driver: Driver,
): Promise<{ fel: AppError | null; release(): Promise<void> }> {
  try {
    await assertBuild(driver);
    await assertVaultPlace(config.valvMapp);
    await mkdir(config.valvMapp, { recursive: true, mode: 0o700 });
    const lock = await lockVault(driver, config.valvMapp);
    await completeRestore(config.valvMapp);
    return { fel: null, release: () => lock.release() };
  } catch (error) {
    const fel =
      error instanceof AppError
        ? error
        : new AppError(
            'STORAGE',
            'Mappen för valvet går inte att använda. Kontrollera att den finns och att du får skriva i den.',
          );
    return { fel, release: async () => {} };
  }
}
