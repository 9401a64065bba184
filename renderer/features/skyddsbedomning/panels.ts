import type { PanelProvider } from '../../client/panel.ts';
import { OmedelbarPanel, SkyddsbedomningPanel } from './BedomningPanels.tsx';
import { text } from './text.ts';

export const skyddsbedomningPanels: readonly PanelProvider[] = [
  {
    id: 'skyddsbedomning-omedelbar',
    steg: ['arendetyp'],
    slag: ['aktualisering'],
    title: text.titleOmedelbar,
    order: 40,
    Panel: OmedelbarPanel,
  },
  {
    id: 'skyddsbedomning',
    steg: ['skyddsbedomning'],
    slag: ['personakt'],
    title: text.title,
    order: 20,
    Panel: SkyddsbedomningPanel,
  },
];
