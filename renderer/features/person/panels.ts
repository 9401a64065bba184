import type { PanelProvider } from '../../client/panel.ts';
import { PersonPanel } from './PersonPanel.tsx';
import { text } from './text.ts';

const common = { title: text.title, Panel: PersonPanel };

export const personPanels: readonly PanelProvider[] = [
  { ...common, id: 'person', steg: ['inkommer'], slag: ['aktualisering'], order: 20 },
  { ...common, id: 'person-arendetyp', steg: ['arendetyp'], slag: ['aktualisering'], order: 50 },
  {
    ...common,
    id: 'person-akt',
    steg: ['inkommer', 'arendetyp', 'planering', 'planeringsmote', 'uppfoljning'],
    slag: ['personakt'],
    order: 50,
  },
];
