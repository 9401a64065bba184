import type { ComponentType } from 'react';
import type { AktId } from '../../shared/lib/id.ts';
import type { AktVy } from '../../shared/modules/akt/schema.ts';
import type { StegId } from '../../shared/process/steg.ts';

/** What the akt screen gives to every form and list inside it. */
export interface PanelProps {
  readonly aktId: AktId;
  readonly vy: AktVy;
  /** Fetches the akt again, after something was signed or saved. */
  readonly reload: () => void;
  readonly goTo: (steg: StegId) => void;
}

/** A form or list that the akt screen shows at some of the twelve steps. */
export interface PanelProvider {
  readonly id: string;
  readonly steg: readonly StegId[];
  readonly slag: readonly ('aktualisering' | 'personakt')[];
  readonly title: string;
  /** Lowest first among the panels of a step. */
  readonly order: number;
  /** Says no where the panel has nothing to show in this akt, so that no empty heading stands there; yes when absent. */
  readonly isFor?: (vy: AktVy) => boolean;
  readonly Panel: ComponentType<PanelProps>;
}
