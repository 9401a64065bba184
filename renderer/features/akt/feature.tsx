import type { ComponentType } from 'react';
import type { StegId } from '../../../shared/process/steg.ts';
import type { Overlays, SideProvider } from '../../client/aktbegaran.ts';
import { defineFeature, type Feature } from '../../client/feature.ts';
import type { PanelProps, PanelProvider } from '../../client/panel.ts';
import type { Routes } from '../../client/routes.ts';
import { AktScreen } from './AktScreen.tsx';

/** What the akt screen is put together of. */
export interface AktParts {
  readonly panels: readonly PanelProvider[];
  readonly sides: readonly SideProvider[];
  readonly overlays: Overlays;
  /** What stands beside the form of a step. */
  readonly Rutin: ComponentType<StegProps>;
  /** The municipality's checklist, below the state of a step; draws nothing where there is none. */
  readonly Checklista: ComponentType<StegProps>;
}

export interface StegProps extends PanelProps {
  readonly steg: StegId;
}

/** The akt screen, with the forms that other features bring to it. */
export function createAktFeature(parts: AktParts): Feature {
  function Screen({ params }: { readonly params: Routes['akt'] }) {
    return <AktScreen key={params.aktId} params={params} parts={parts} />;
  }
  return defineFeature({ id: 'akt', screens: { akt: Screen } });
}
