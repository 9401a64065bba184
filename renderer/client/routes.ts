import type { AktId } from '../../shared/lib/id.ts';
import type { StegId } from '../../shared/process/steg.ts';

/** The address book: every page of the program and what it needs to know. One line per page. */
export interface Routes {
  'min-dag': Record<never, never>;
  akter: Record<never, never>;
  'ny-aktualisering': { readonly akut?: boolean };
  akt: { readonly aktId: AktId; readonly steg?: StegId };
  /** Without `kod` the list; with `form` the place is being written. */
  katalog: { readonly kod?: string; readonly form?: 'ny' | 'andra' };
  jour: Record<never, never>;
  handbok: { readonly kapitel?: string; readonly rubrik?: string };
  installningar: Record<never, never>;
  lagrum: { readonly id?: string; readonly form?: 'las-in' };
  /** The municipality's own routines; with `steg` one step being written, with `version` one that was saved. */
  rutiner: { readonly steg?: StegId; readonly version?: number; readonly form?: 'las-in' };
  /** The staff; with `id` one person, with `form` something that is done by whoever sits here. */
  personal: { readonly id?: string; readonly form?: 'bjud-in' | 'byt-losenfras' };
  logg: { readonly flik?: 'granskning' | 'handelser' | 'kontroll' };
  sakerhetskopia: Record<never, never>;
}

export type RouteName = keyof Routes;
/** One place in the program. */
export type Route = { readonly [N in RouteName]: { readonly name: N; readonly params: Routes[N] } }[RouteName];

/** Where the program opens. */
export const START: Route = { name: 'min-dag', params: {} };
