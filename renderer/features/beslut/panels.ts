import type { PanelProvider } from '../../client/panel.ts';
import { BeslutPanel } from './BeslutPanel.tsx';
import { text } from './text.ts';

const common = { title: text.title, Panel: BeslutPanel };

export const beslutPanels: readonly PanelProvider[] = [
  { ...common, id: 'beslut', steg: ['dokumentation', 'matchning', 'verkstallighet'], slag: ['personakt'], order: 40 },
  { ...common, id: 'beslut-aktualisering', steg: ['dokumentation'], slag: ['aktualisering'], order: 40 },
];
