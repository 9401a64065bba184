import type { PanelProvider } from '../../client/panel.ts';
import { JournalPanel } from './JournalPanel.tsx';
import { text } from './text.ts';

export const anteckningPanels: readonly PanelProvider[] = [
  {
    id: 'anteckning',
    steg: ['dokumentation'],
    slag: ['aktualisering', 'personakt'],
    title: text.title,
    order: 10,
    Panel: JournalPanel,
  },
];
