import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { START } from '../support/host.ts';
import { withSession } from '../support/open-session.ts';
import { type Post, settle } from './ledger.ts';
import { createChance, type Rad, SLAG, type Slag } from './protocol.ts';
import { type Avsikt, type Beredd, prepareWorker, runAndKill } from './run-worker.ts';
import { findOrphans, findUnsound, listAktFiles } from './soundness.ts';
import { readVaultState, type VaultState } from './vault-state.ts';

/** What one cycle showed. */
export interface Utfall {
  readonly cycle: number;
  readonly moment: string;
  readonly faults: readonly string[];
  readonly answered: number;
  readonly ms: number;
}

/** A vault that is worked in and killed, time after time. */
export interface Lane {
  cycle(cycle: number, seed: number): Promise<Utfall>;
  end(): void;
}

/** After so many cycles a lane begins anew, so that the vault stays small and every cycle quick. */
const LIFE = 12;
/** How long each kind of work takes at first guess; measured from then on. */
const FIRST_GUESS_MS = 150;

export function createLane(options: { folder: string; template: string; worker: string; name: number }): Lane {
  const mapp = path.join(options.folder, `valv-${options.name}`);
  const took = new Map<Slag, number>();
  let ledger: Post[] = [];
  let age = LIFE;
  let ready: Beredd = prepareWorker(options.worker);

  async function renew(): Promise<void> {
    await rm(mapp, { recursive: true, force: true });
    await cp(options.template, mapp, { recursive: true });
    ledger = [];
    age = 0;
  }

  async function kill(cycle: number, chance: () => number, avsikt: Avsikt, forst: readonly Slag[]): Promise<Rad[]> {
    const worker = ready;
    ready = prepareWorker(options.worker);
    const fro = Math.floor(chance() * 2 ** 31);
    const klocka = START + cycle * 3_600_000 + Math.floor(chance() * 600_000);
    const rader = await runAndKill(worker, { mapp, fro, klocka, forst, marke: `m${cycle}x${fro}` }, avsikt);
    ledger.push(...recordsOf(rader, took));
    return rader;
  }

  return {
    end: () => ready.child.kill('SIGKILL'),
    async cycle(cycle, seed) {
      const started = performance.now();
      const chance = createChance(seed + cycle);
      if (age >= LIFE) await renew();
      age += 1;
      const { name, rounds } = planCycle(cycle, chance, took);
      const faults: string[] = [];
      let answered = 0;
      for (const { avsikt, forst } of rounds) {
        const rader = await kill(cycle, chance, avsikt, forst);
        answered += rader.filter(({ typ }) => typ === 'klart').length;
        faults.push(...rader.flatMap((rad) => (rad.typ === 'fel' ? [`the worker failed: ${rad.kod}`] : [])));
      }
      const seen = await examine(mapp, START + (cycle + 1) * 3_600_000);
      const underArbete = ledger.at(-1)?.klart === false;
      const settled = seen.state === null ? { faults: [], ledger } : settle(ledger, seen.state);
      const found = settled.ledger.length === ledger.length ? 'finns' : 'finns inte';
      ledger = settled.ledger;
      faults.push(...seen.faults, ...settled.faults);
      if (faults.length > 0) {
        await rm(path.join(options.folder, `fel-${cycle}`), { recursive: true, force: true });
        await cp(`${mapp}.kopia`, path.join(options.folder, `fel-${cycle}`), { recursive: true });
        age = LIFE;
      }
      const rest = underArbete ? `, det påbörjade ${found}` : '';
      return { cycle, moment: `${name}${rest}`, faults, answered, ms: performance.now() - started };
    },
  };
}

interface Plan {
  readonly name: string;
  readonly rounds: readonly { readonly avsikt: Avsikt; readonly forst: readonly Slag[] }[];
}

/** Takes turns: any moment, right after an attempt of each kind, during the lock, and while a crash is being repaired. */
function planCycle(cycle: number, chance: () => number, took: ReadonlyMap<Slag, number>): Plan {
  const within = (slag: Slag) => chance() * 1.25 * (took.get(slag) ?? FIRST_GUESS_MS);
  const aimedAt = (slag: Slag) => ({ avsikt: { nar: slag, ms: within(slag) }, forst: [slag] });
  const turn = cycle % (SLAG.length + 3);
  const slag = SLAG[turn];
  if (slag === 'inled' || slag === 'las') {
    return { name: slag, rounds: [{ ...aimedAt(slag), forst: ['anteckning', 'utkast', slag] }] };
  }
  if (slag !== undefined) return { name: slag, rounds: [aimedAt(slag)] };
  if (turn === SLAG.length) {
    const repair = { avsikt: { nar: 'laser-upp' as const, ms: chance() * 500 }, forst: [] };
    return { name: 'inled, sedan upplåsning', rounds: [aimedAt('inled'), repair] };
  }
  return { name: 'när som helst', rounds: [{ avsikt: { nar: 'oppet', ms: chance() * 700 }, forst: [] }] };
}

/** The ledger's lines of a run; learns on the way how long each kind of work takes. */
function recordsOf(rader: readonly Rad[], took: Map<Slag, number>): Post[] {
  const posts: Post[] = [];
  for (const rad of rader) {
    if (rad.typ === 'forsok') posts.push({ ...rad.forsok, klart: false });
    const last = posts.at(-1);
    if (rad.typ !== 'klart' || last === undefined) continue;
    last.klart = true;
    took.set(last.slag, ((took.get(last.slag) ?? rad.ms) + rad.ms) / 2);
  }
  return posts;
}

/** Unlocks a copy taken as the folder lies there, and then the vault itself: both must be sound and say the same. */
async function examine(mapp: string, clock: number): Promise<{ state: VaultState | null; faults: string[] }> {
  const copy = `${mapp}.kopia`;
  const opened = `${mapp}.oppnad`;
  await rm(copy, { recursive: true, force: true });
  await rm(opened, { recursive: true, force: true });
  await cp(mapp, copy, { recursive: true });
  await cp(copy, opened, { recursive: true });
  const look = async (folder: string) => {
    try {
      const valvMapp = path.join(folder, 'valv');
      const { state, faults, files } = await withSession(valvMapp, clock, async (session) => ({
        state: await readVaultState(session),
        faults: await findUnsound(session),
        files: await listAktFiles(session),
      }));
      return { state, faults: [...faults, ...(await findOrphans(valvMapp, files))] };
    } catch (error) {
      return { state: null, faults: [`does not open: ${error instanceof Error ? error.stack : 'unknown'}`] };
    }
  };
  const ofCopy = await look(opened);
  const own = await look(mapp);
  const faults = [...ofCopy.faults.map((fault) => `copy: ${fault}`), ...own.faults];
  if (JSON.stringify(ofCopy.state) !== JSON.stringify(own.state)) faults.push('copy and vault say different things');
  return { state: own.state, faults };
}
