import type { PanelProvider } from '../../client/panel.ts';
import { SkyddPanel } from './SkyddPanel.tsx';
import { text } from './text.ts';

export const skyddPanels: readonly PanelProvider[] = [
  {
    id: 'skydd',
    steg: ['inkommer', 'planering', 'uppfoljning'],
    slag: ['aktualisering', 'personakt'],
    title: text.title,
    order: 60,
    Panel: SkyddPanel,
  },
];
