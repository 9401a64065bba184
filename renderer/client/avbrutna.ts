import { create } from 'zustand';
import type { JobbId } from '../../shared/lib/id.ts';
import type { AvbrutetJobb } from '../../shared/modules/avbrutet/schema.ts';
import { client } from './live.ts';

type Slag = AvbrutetJobb['arbete']['slag'];

interface State {
  /** What the last lock interrupted and nobody has finished or let be since. */
  readonly jobb: readonly AvbrutetJobb[];
  /** Those that the page they belong to shows and goes on with. */
  readonly taken: readonly JobbId[];
  /** Which of them somebody has asked that page to go on with. */
  readonly asked: JobbId | null;
}

const useState = create<State>(() => ({ jobb: [], taken: [], asked: null }));
let fetched = false;

/** Asks once what the lock interrupted: later the same list holds what runs just now as well. */
export async function fetchAvbrutna(): Promise<void> {
  if (fetched) return;
  fetched = true;
  // What cannot be told now is told after the next unlock.
  const jobb = await client.avbrutet.list({}).catch(() => []);
  useState.setState({ jobb });
}

/** What waits to go on and has not been taken over by a page. */
export function useAvbrutna(): readonly AvbrutetJobb[] {
  const { jobb, taken } = useState();
  return jobb.filter(({ jobbId }) => !taken.includes(jobbId));
}

/** The first of one kind that waits; null when none does. */
export function useAvbrutet(slag: Slag): AvbrutetJobb | null {
  return useState((state) => state.jobb.find(({ arbete }) => arbete.slag === slag) ?? null);
}

/** Asks the page that the job belongs to to go on with it as soon as it shows. */
export function askToGoOn(jobbId: JobbId): void {
  takeOver(jobbId);
  useState.setState({ asked: jobbId });
}

/** Says that a page goes on with a job and shows what becomes of it. */
export function takeOver(jobbId: JobbId): void {
  useState.setState(({ taken }) => ({ taken: [...taken, jobbId] }));
}

/** True once for the job that somebody has asked to go on. */
export function takeAsked(jobbId: JobbId): boolean {
  if (useState.getState().asked !== jobbId) return false;
  useState.setState({ asked: null });
  return true;
}

/** It has ended, and waits no more. */
export function dropAvbrutet(jobbId: JobbId): void {
  useState.setState(({ jobb }) => ({ jobb: jobb.filter((one) => one.jobbId !== jobbId) }));
}

/** Lets a job be for good. */
export function forgetAvbrutet(jobbId: JobbId): void {
  dropAvbrutet(jobbId);
  // Otherwise it is offered again after the next unlock, and can be let be then.
  void client.avbrutet.remove({ jobbId }).catch(() => {});
}
