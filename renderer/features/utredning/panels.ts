import type { PanelProvider } from '../../client/panel.ts';
import { text } from './text.ts';
import { UtredningPanel } from './UtredningPanel.tsx';

export const utredningPanels: readonly PanelProvider[] = [
  {
    id: 'utredning',
    steg: ['vidare'],
    slag: ['aktualisering'],
    title: text.title,
    order: 20,
    Panel: UtredningPanel,
  },
];
