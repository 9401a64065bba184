import { create } from 'zustand';
import type { BannerKind } from './Banner.tsx';

interface StatusState {
  readonly message: { readonly id: number; readonly text: string; readonly kind: BannerKind } | null;
}

/** What the status line says just now. */
export const useStatus = create<StatusState>(() => ({ message: null }));

/** Says a sentence at the lower edge and to a screen reader. Never carries case data beyond a code. */
export function showStatus(text: string, kind: BannerKind = 'done'): void {
  useStatus.setState(({ message }) => ({ message: { id: (message?.id ?? 0) + 1, text, kind } }));
}

/** Takes the sentence away. */
export function clearStatus(): void {
  useStatus.setState({ message: null });
}
