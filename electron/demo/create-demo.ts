import { addToDatum, datumOf, millisOf, tidpunktFrom, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { InsatsPlats } from '../../shared/modules/insats/schema.ts';
import { type Core, createCore } from '../core/core.ts';
import type { Host } from '../core/host.ts';
import { KDF_FLOOR } from '../vault/argon2.ts';
import { type DemoData, type Handelse, loadDemoData, loadDemoKatalog } from './demo-data.ts';
import { resolveReferences } from './references.ts';

/** How to get into the demo. Shown on its lock screen. */
export interface DemoAccess {
  readonly inloggningsnamn: string;
  readonly losenfras: string;
}

interface Planned {
  readonly at: number;
  readonly arende: string;
  readonly handelse: Handelse;
}

interface DemoHost extends Host {
  clock: number;
}

const HOUR_MS = 3_600_000;

/**
 * Makes a vault with invented cases, by the calls that a person at the screen would cause: nothing gets in past the
 * rules. The clock starts before the first case and moves on to now.
 * @param mapp empty or missing folder
 * @param now milliseconds since 1970
 * @throws Error naming the call that was refused
 */
export async function createDemo(mapp: string, now: number): Promise<DemoAccess> {
  const data = await loadDemoData();
  const events = planEvents(data, now);
  const host = createDemoHost(mapp, (events[0]?.at ?? now) - HOUR_MS);
  const core = await createCore({ valvMapp: mapp, diagnostikFil: `${mapp}.diagnostik.jsonl`, kdf: KDF_FLOOR }, host);
  try {
    const losenfras = await createVault(core, data);
    for (const plats of await loadDemoKatalog()) await savePlats(core, plats, now);
    await playEvents(core, host, events);
    host.clock = now;
    return { inloggningsnamn: data.valv.inloggningsnamn, losenfras };
  } finally {
    await core.close('avslut');
  }
}

/** All events of all cases in the order in which they happened; none later than now. */
function planEvents({ arenden }: DemoData, now: number): Planned[] {
  const today = datumOf(tidpunktFromMillis(now));
  return arenden
    .flatMap(({ id, handelser }) =>
      handelser.map((handelse) => {
        const at = millisOf(tidpunktFrom(addToDatum(today, { days: -handelse.dagar }), handelse.kl));
        return { at: Math.min(at, now), arende: id, handelse };
      }),
    )
    .toSorted((a, b) => a.at - b.at);
}

/** Every vault gets a passphrase of its own: one that stood in the source would be everybody's. */
async function createVault(core: Core, { valv, installning }: DemoData): Promise<string> {
  const { losenfras } = await call<{ losenfras: string }>(core, 'valv.foreslaLosenfras', {});
  const { ord } = await call<{ ord: string[] }>(core, 'valv.create', { ...valv, losenfras });
  await call(core, 'valv.confirmAterstallningsblad', { ord });
  const { rev } = await call<{ rev: number }>(core, 'installning.get', {});
  await call(core, 'installning.save', { rev, installning });
  return losenfras;
}

/** The rooms were counted today; otherwise every place would be unclear as soon as the data have aged. */
async function savePlats(core: Core, plats: InsatsPlats, now: number): Promise<void> {
  const datum = datumOf(tidpunktFromMillis(now));
  const lediga = plats.lediga === null ? null : { ...plats.lediga, datum };
  await call(core, 'insats.save', { plats: { ...plats, lediga, revision: 0 } });
}

async function playEvents(core: Core, host: DemoHost, events: readonly Planned[]): Promise<void> {
  const answers = new Map<string, Map<string, unknown>>();
  for (const { at, arende, handelse } of events) {
    const known = answers.get(arende) ?? new Map<string, unknown>();
    answers.set(arende, known);
    host.clock = at;
    const input = resolveReferences(handelse.in, tidpunktFromMillis(at), known);
    const answer = await call(core, handelse.anrop, input);
    if (handelse.som !== undefined) known.set(handelse.som, answer);
  }
}

async function call<T>(core: Core, name: string, input: unknown): Promise<T> {
  const reply = await core.call(name, input);
  if (reply.ok) return reply.value as T;
  throw new Error(`${name}: ${reply.fel.mening} ${JSON.stringify(reply.fel.faltfel ?? [])}`);
}

/** A machine without a screen or a printer, whose clock stands where it is put. */
function createDemoHost(mapp: string, start: number): DemoHost {
  const host: DemoHost = {
    clock: start,
    now: () => host.clock,
    appInfo: async () => ({
      version: 'demo',
      skal: 'test',
      filval: 'sokvag',
      standardmapp: mapp,
      demo: null,
      skarmskydd: 'saknas',
    }),
    chooseSave: async () => null,
    chooseFolder: async () => null,
    chooseOpen: async () => null,
    print: async () => ({ utfall: 'ingen-skrivare' }),
    copy: async () => {},
    requestLock: () => {},
    remember: () => {},
  };
  return host;
}
