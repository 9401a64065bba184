import type { PanelProvider } from '../../client/panel.ts';
import { BarnrattPanel } from './BarnrattPanel.tsx';
import { text } from './text.ts';

export const barnrattPanels: readonly PanelProvider[] = [
  {
    id: 'barnratt',
    steg: ['dokumentation'],
    slag: ['personakt'],
    title: text.title,
    order: 45,
    isFor: ({ rad }) => rad.roll === 'barn',
    Panel: BarnrattPanel,
  },
];
