import type { PanelProvider } from '../../client/panel.ts';
import { AktualiseringPanel } from './AktualiseringPanel.tsx';
import { InkommetPanel } from './InkommetPanel.tsx';
import { text } from './text.ts';

export const aktualiseringPanels: readonly PanelProvider[] = [
  {
    id: 'aktualisering',
    steg: ['inkommer'],
    slag: ['aktualisering'],
    title: text.title,
    order: 10,
    Panel: AktualiseringPanel,
  },
  {
    id: 'inkommet',
    steg: ['inkommer', 'arendetyp', 'planering'],
    slag: ['personakt'],
    title: text.inkommetTitle,
    order: 5,
    Panel: InkommetPanel,
  },
];
