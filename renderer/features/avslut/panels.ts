import type { PanelProvider } from '../../client/panel.ts';
import { AvslutPanel, AvslutUtanUtredningPanel } from './AvslutPanel.tsx';
import { text } from './text.ts';

export const avslutPanels: readonly PanelProvider[] = [
  {
    id: 'avslut',
    steg: ['avslut'],
    slag: ['aktualisering', 'personakt'],
    title: text.title,
    order: 10,
    Panel: AvslutPanel,
  },
  {
    id: 'avslut-utan-utredning',
    steg: ['vidare'],
    slag: ['aktualisering'],
    title: text.titleUtan,
    order: 50,
    Panel: AvslutUtanUtredningPanel,
  },
];
