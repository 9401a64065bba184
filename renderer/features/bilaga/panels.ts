import type { Overlays, SideProvider } from '../../client/aktbegaran.ts';
import type { PanelProvider } from '../../client/panel.ts';
import { BilagaPanel } from './BilagaPanel.tsx';
import { BilagaSide } from './BilagaSide.tsx';
import { NyOverlay } from './NyOverlay.tsx';
import { StrykOverlay } from './StrykOverlay.tsx';
import { text } from './text.ts';
import { VisaOverlay } from './VisaOverlay.tsx';

export const bilagaPanels: readonly PanelProvider[] = [
  {
    id: 'bilaga',
    steg: ['inkommer', 'dokumentation'],
    slag: ['aktualisering', 'personakt'],
    title: text.title,
    order: 60,
    Panel: BilagaPanel,
  },
];

export const bilagaSides: readonly SideProvider[] = [{ id: 'bilaga', title: text.title, Side: BilagaSide }];

export const bilagaOverlays: Pick<Overlays, 'bilaga-ny' | 'bilaga-visa' | 'bilaga-stryk'> = {
  'bilaga-ny': NyOverlay,
  'bilaga-visa': VisaOverlay,
  'bilaga-stryk': StrykOverlay,
};
