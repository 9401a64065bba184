import type { ComponentType } from 'react';
import type { Command } from './commands.ts';
import type { RouteName, Routes } from './routes.ts';

/** The pages a feature draws, by route. A page gets what its route needs to know. */
export type Screens = { readonly [N in RouteName]?: ComponentType<{ readonly params: Routes[N] }> };

/** A route that can be reached without knowing anything: a section of the top bar. */
export type SectionRoute = { [N in RouteName]: Record<never, never> extends Routes[N] ? N : never }[RouteName];

/** One entry of the top bar. */
export interface NavEntry {
  readonly route: SectionRoute;
  readonly label: string;
  /** Place in the bar and, from 1, the figure of Alt+1..9. */
  readonly order: number;
  /** Drawn after the label: a `CountBadge` with how many wait there. */
  readonly Badge?: ComponentType | undefined;
}

/** What a feature brings to the program. */
export interface Feature {
  readonly id: string;
  readonly screens?: Screens | undefined;
  readonly nav?: readonly NavEntry[] | undefined;
  /** Commands that are always there. For those of one page: `useCommands` in the page. */
  readonly commands?: readonly Command[] | undefined;
  /** Finds things by what is typed in the palette: an akt by its code. */
  readonly find?: ((text: string) => Promise<readonly Command[]>) | undefined;
}

/** Declares a feature, with its types checked where it stands. */
export function defineFeature(feature: Feature): Feature {
  return feature;
}
