import type { PanelProvider } from '../../client/panel.ts';
import { FARLIGHET, FarlighetPanel, KORTA_FRAGOR, KortaFragorPanel } from './InstrumentPanels.tsx';

const farlighet = { slag: ['personakt'] as const, title: FARLIGHET.namn, Panel: FarlighetPanel };

export const instrumentPanels: readonly PanelProvider[] = [
  {
    id: 'instrument-korta-fragor',
    steg: ['arendetyp'],
    slag: ['aktualisering', 'personakt'],
    title: KORTA_FRAGOR.namn,
    order: 10,
    Panel: KortaFragorPanel,
  },
  { ...farlighet, id: 'instrument-farlighet', steg: ['skyddsbedomning'], order: 60 },
  { ...farlighet, id: 'instrument-uppfoljning', steg: ['uppfoljning'], order: 10 },
];
