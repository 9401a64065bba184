import type { OverlayProps } from '../../client/aktbegaran.ts';
import { SkapaDialog } from './SkapaDialog.tsx';

/** Makes at once what some form of the akt asked for. */
export function SkapaOverlay({ aktId, vy, begaran, onClose }: OverlayProps<'dokument'>) {
  const { mall, postId } = begaran;
  return <SkapaDialog aktId={aktId} vy={vy} bestallt={{ mall, postId }} onClose={onClose} />;
}
