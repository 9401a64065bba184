import type { Overlays, SideProvider } from '../../client/aktbegaran.ts';
import { defineFeature, type Feature } from '../../client/feature.ts';
import type { PanelProvider } from '../../client/panel.ts';
import type { Routes } from '../../client/routes.ts';
import { AktScreen } from './AktScreen.tsx';

/** What the akt screen is put together of. */
export interface AktParts {
  readonly panels: readonly PanelProvider[];
  readonly sides: readonly SideProvider[];
  readonly overlays: Overlays;
}

/** The akt screen, with the forms that other features bring to it. */
export function createAktFeature(parts: AktParts): Feature {
  function Screen({ params }: { readonly params: Routes['akt'] }) {
    return <AktScreen key={params.aktId} params={params} parts={parts} />;
  }
  return defineFeature({ id: 'akt', screens: { akt: Screen } });
}
