import { latestInstrument } from '../../../shared/instrument/registry.ts';
import type { PanelProps } from '../../client/panel.ts';
import { InstrumentPanel } from './InstrumentPanel.tsx';

export const KORTA_FRAGOR = latestInstrument('korta-fragor');
export const FARLIGHET = latestInstrument('farlighet');

export function KortaFragorPanel(props: PanelProps) {
  return <InstrumentPanel {...props} instrument={KORTA_FRAGOR} startsOpen={!props.vy.rad.akut} />;
}

export function FarlighetPanel(props: PanelProps) {
  return <InstrumentPanel {...props} instrument={FARLIGHET} startsOpen={false} />;
}
