import type { Overlays, SideProvider } from '../../client/aktbegaran.ts';
import type { PanelProvider } from '../../client/panel.ts';
import { DokumentPanel } from './DokumentPanel.tsx';
import { DokumentSide } from './DokumentSide.tsx';
import { SkapaOverlay } from './SkapaOverlay.tsx';
import { text } from './text.ts';
import { VisaOverlay } from './VisaOverlay.tsx';

export const dokumentPanels: readonly PanelProvider[] = [
  {
    id: 'dokument',
    steg: ['avslut'],
    slag: ['aktualisering', 'personakt'],
    title: text.title,
    order: 80,
    Panel: DokumentPanel,
  },
];

export const dokumentSides: readonly SideProvider[] = [{ id: 'dokument', title: text.title, Side: DokumentSide }];

export const dokumentOverlays: Pick<Overlays, 'dokument' | 'dokument-visa'> = {
  dokument: SkapaOverlay,
  'dokument-visa': VisaOverlay,
};
