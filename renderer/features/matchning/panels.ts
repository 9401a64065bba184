import type { PanelProvider } from '../../client/panel.ts';
import { MatchningPanel } from './MatchningPanel.tsx';
import { text } from './text.ts';

export const matchningPanels: readonly PanelProvider[] = [
  { id: 'matchning', steg: ['matchning'], slag: ['personakt'], title: text.title, order: 10, Panel: MatchningPanel },
];
