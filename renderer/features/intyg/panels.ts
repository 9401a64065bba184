import type { PanelProvider } from '../../client/panel.ts';
import { IntygPanel } from './IntygPanel.tsx';
import { text } from './text.ts';

export const intygPanels: readonly PanelProvider[] = [
  { id: 'intyg', steg: ['uppfoljning'], slag: ['personakt'], title: text.title, order: 30, Panel: IntygPanel },
];
