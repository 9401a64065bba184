import type { PanelProvider } from '../../client/panel.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { text } from './text.ts';

export const sakerhetsplanPanels: readonly PanelProvider[] = [
  {
    id: 'sakerhetsplan',
    steg: ['skyddsbedomning'],
    slag: ['personakt'],
    title: text.title,
    order: 30,
    Panel: PlanPanel,
  },
];
