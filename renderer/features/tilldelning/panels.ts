import type { Overlays, SideProvider } from '../../client/aktbegaran.ts';
import { TilldelningOverlay } from './TilldelningOverlay.tsx';
import { TilldelningSide } from './TilldelningSide.tsx';
import { text } from './text.ts';

export const tilldelningSides: readonly SideProvider[] = [
  { id: 'tilldelning', title: text.title, Side: TilldelningSide },
];

export const tilldelningOverlays: Pick<Overlays, 'tilldelning'> = { tilldelning: TilldelningOverlay };
