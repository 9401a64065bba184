import type { PanelProvider } from '../../client/panel.ts';
import { ErbjudandePanel } from './ErbjudandePanel.tsx';
import { text } from './text.ts';

export const erbjudandePanels: readonly PanelProvider[] = [
  {
    id: 'erbjudande',
    steg: ['matchning', 'vidare-efter'],
    slag: ['personakt'],
    title: text.title,
    order: 20,
    Panel: ErbjudandePanel,
  },
];
