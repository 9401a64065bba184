import type { PanelProvider } from '../../client/panel.ts';
import { ArendetypPanel, ArendetypSummaryPanel } from './ArendetypPanel.tsx';
import { text } from './text.ts';

export const arendetypPanels: readonly PanelProvider[] = [
  {
    id: 'arendetyp',
    steg: ['arendetyp'],
    slag: ['aktualisering', 'personakt'],
    title: text.title,
    order: 30,
    Panel: ArendetypPanel,
  },
  {
    id: 'arendetyp-vidare',
    steg: ['vidare'],
    slag: ['aktualisering'],
    title: text.title,
    order: 10,
    Panel: ArendetypSummaryPanel,
  },
];
