import type { PanelProvider } from '../../client/panel.ts';
import { NatverkPanel } from './NatverkPanel.tsx';
import { text } from './text.ts';

export const natverkPanels: readonly PanelProvider[] = [
  { id: 'natverk', steg: ['skyddsbedomning'], slag: ['personakt'], title: text.title, order: 40, Panel: NatverkPanel },
];
