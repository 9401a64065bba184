import type { PanelProvider } from '../../client/panel.ts';
import { MotePanel } from './MotePanel.tsx';
import { text } from './text.ts';

export const motePanels: readonly PanelProvider[] = [
  { id: 'mote', steg: ['planering'], slag: ['personakt'], title: text.title, order: 3, Panel: MotePanel },
];
