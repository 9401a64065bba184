import type { ComponentType } from 'react';
import { create } from 'zustand';
import type { BilagaId, DokumentId, PostId } from '../../shared/lib/id.ts';
import type { MallId } from '../../shared/modules/dokument/schema.ts';
import type { Fristklocka } from '../../shared/modules/frist/schema.ts';
import type { PanelProps, PanelProvider } from './panel.ts';

/** Something that one form of an open akt asks of another, without knowing it: the akt screen puts them together. */
export type AktBegaran =
  /** A new note, or one that corrects another. */
  | { readonly kind: 'anteckning'; readonly ersatter: { readonly id: PostId; readonly nr: number } | null }
  /** An offer from a matching, or of any place when both are null. */
  | { readonly kind: 'erbjudande'; readonly matchningPostId: PostId | null; readonly platsKod: string | null }
  /** Another person's signature under a decision or an offer. */
  | { readonly kind: 'kontrasignera'; readonly postId: PostId }
  /** That somebody has looked at what new colleagues have signed. */
  | { readonly kind: 'granskning' }
  /** That what a clock asks for is done. */
  | { readonly kind: 'frist'; readonly klocka: Fristklocka }
  /** A new PDF of the akt or of one signed post. */
  | { readonly kind: 'dokument'; readonly mall: MallId; readonly postId: PostId | null }
  /** A PDF that is in the akt already. */
  | { readonly kind: 'dokument-visa'; readonly dokumentId: DokumentId }
  /** A new attachment. */
  | { readonly kind: 'bilaga-ny' }
  /** An attachment that is in the akt already. */
  | { readonly kind: 'bilaga-visa'; readonly id: BilagaId }
  /** That an attachment was put there by mistake. */
  | { readonly kind: 'bilaga-stryk'; readonly id: BilagaId; readonly nr: number }
  /** Who may open the akt. */
  | { readonly kind: 'tilldelning' };

/** What the akt screen gives to the dialogue that answers. */
export interface OverlayProps<K extends AktBegaran['kind'] = AktBegaran['kind']> extends PanelProps {
  readonly begaran: Extract<AktBegaran, { readonly kind: K }>;
  readonly onClose: () => void;
}

/** The dialogue for each kind of request. */
export type Overlays = { readonly [K in AktBegaran['kind']]: ComponentType<OverlayProps<K>> };

/** A part of the column beside the form, whatever the step. */
export interface SideProvider {
  readonly id: string;
  readonly title: string;
  /** As for a panel: says no where there would only be a heading; yes when absent. */
  readonly isFor?: PanelProvider['isFor'];
  readonly Side: ComponentType<PanelProps>;
}

const useBegaran = create<{ readonly begaran: AktBegaran | null }>(() => ({ begaran: null }));

/** Where the focus was when the first of a chain of dialogues was asked for. */
let opener: Element | null = null;

/** Asks the open akt for something. */
export function askAkt(begaran: AktBegaran): void {
  if (useBegaran.getState().begaran === null) opener = document.activeElement;
  useBegaran.setState({ begaran });
}

/** Nothing is asked for any more. */
export function endAktBegaran(): void {
  useBegaran.setState({ begaran: null });
  // A dialogue gives the focus back by itself, but not when it took the place of another one.
  setTimeout(() => {
    if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    opener = null;
  });
}

/** What is asked for just now, outside components. */
export function currentBegaran(): AktBegaran | null {
  return useBegaran.getState().begaran;
}

/** What is asked for just now. */
export function useAktBegaran(): AktBegaran | null {
  return useBegaran((state) => state.begaran);
}
