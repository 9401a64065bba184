import type { Route } from '../client/routes.ts';
import { Page } from '../ui/Page.tsx';
import type { Registry } from './registry.ts';

/** The page of a route, drawn by the feature that claims it. */
export function Screen({ registry, route }: { readonly registry: Registry; readonly route: Route }) {
  const Found = registry.screens[route.name];
  if (Found !== undefined) return <Found params={route.params} />;
  return <Page title="Sidan finns inte" lead="Den här delen följer inte med programmet. Välj ett avsnitt ovanför." />;
}
