import type { OutputOf } from '../../../shared/api/contract.ts';
import type { AktId, AnvandareId } from '../../../shared/lib/id.ts';
import type { Medarbetare } from '../../../shared/modules/personal/schema.ts';
import type { tilldelningApi } from '../../../shared/modules/tilldelning/api.ts';
import { text } from './text.ts';

export type Lage = OutputOf<(typeof tilldelningApi)['list']>;

interface Vem {
  readonly anvandareId: AnvandareId;
  readonly namn: string;
}

/** What somebody is about to do. Where nobody is named, the form asks. */
export type Handling =
  | { readonly slag: 'tilldela'; readonly vem: Vem | null }
  | { readonly slag: 'sparra' | 'ta-chef' | 'ge-chef' }
  | { readonly slag: 'ta-bort' | 'hav'; readonly vem: Vem };

/** What every form of the dialogue is given. */
export interface HandlingProps<H extends Handling = Handling> {
  readonly aktId: AktId;
  readonly handling: H;
  readonly lage: Lage;
  /** Those who work here. */
  readonly personal: readonly Medarbetare[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function titleOf(handling: Handling): string {
  switch (handling.slag) {
    case 'tilldela':
      return handling.vem === null ? text.tilldela : text.gorAnsvarigVem(handling.vem.namn);
    case 'sparra':
      return text.sparra;
    case 'ta-chef':
      return text.taChef;
    case 'ge-chef':
      return text.geChef;
    case 'ta-bort':
      return text.taBortVem(handling.vem.namn);
    case 'hav':
      return text.havVem(handling.vem.namn);
  }
}

/** Staff as a list to choose from. */
export function optionsOf(personal: readonly Medarbetare[]) {
  return personal.map(({ id, namn, titel }) => ({ value: id, label: titel === '' ? namn : `${namn}, ${titel}` }));
}
