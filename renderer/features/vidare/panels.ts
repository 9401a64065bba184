import type { PanelProvider } from '../../client/panel.ts';
import { text } from './text.ts';
import { VidarePanel } from './VidarePanel.tsx';

const common = { title: text.title, order: 30, Panel: VidarePanel };

export const vidarePanels: readonly PanelProvider[] = [
  { ...common, id: 'vidare', steg: ['vidare'], slag: ['aktualisering'] },
  { ...common, id: 'vidare-efter', steg: ['vidare-efter'], slag: ['personakt'] },
];
