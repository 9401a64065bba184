import { create } from 'zustand';
import { type Route, type RouteName, type Routes, START } from './routes.ts';

interface History {
  readonly entries: readonly Route[];
  readonly index: number;
}

/** Keeps a day's walking about, and no more. */
const MAX_ENTRIES = 100;

// The history lives in memory only: a URL or session history would leave traces outside the encrypted store.
const useHistory = create<History>(() => ({ entries: [START], index: 0 }));

/** Goes to a page. Going where one already is changes nothing. */
export function navigate<N extends RouteName>(name: N, params: Routes[N]): void {
  const next = { name, params } as Route;
  useHistory.setState(({ entries, index }) => {
    if (isSame(entries[index], next)) return {};
    const kept = [...entries.slice(0, index + 1), next].slice(-MAX_ENTRIES);
    return { entries: kept, index: kept.length - 1 };
  });
}

/** Goes to a page in place of the present one, so that `back` passes it by. */
export function replace<N extends RouteName>(name: N, params: Routes[N]): void {
  useHistory.setState(({ entries, index }) => ({ entries: entries.with(index, { name, params } as Route) }));
}

/** Goes one page back; at the first page nothing happens. */
export function back(): void {
  useHistory.setState(({ index }) => ({ index: Math.max(0, index - 1) }));
}

/** Goes one page forward again. */
export function forward(): void {
  useHistory.setState(({ entries, index }) => ({ index: Math.min(entries.length - 1, index + 1) }));
}

/** The page that shows just now; the component is drawn again when it changes. */
export function useRoute(): Route {
  return useHistory((state) => state.entries[state.index] ?? START);
}

/** The page that shows just now, outside components. */
export function currentRoute(): Route {
  const { entries, index } = useHistory.getState();
  return entries[index] ?? START;
}

/** Tells one page from another: its name and params as text. */
export function routeKey(route: Route): string {
  return JSON.stringify([route.name, route.params]);
}

function isSame(a: Route | undefined, b: Route): boolean {
  return a !== undefined && routeKey(a) === routeKey(b);
}
