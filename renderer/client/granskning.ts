import { useState } from 'react';
import { Filtext } from '../../shared/lib/textfil.ts';
import { messageOf } from './fel.ts';

export interface Granskning<T> {
  /** What the core said of a text; null when it was another text that it saw, or none. */
  readonly granskad: (text: string) => T | null;
  /** Why a text could not be looked through. */
  readonly fel: (text: string) => string | undefined;
  readonly isGranskar: boolean;
  readonly run: (text: string) => void;
}

interface Svar<T> {
  readonly text: string;
  readonly granskad: T | null;
  readonly fel: string | null;
}

/** Lets the core look through a text before anybody decides to read it in. */
export function useGranskning<T>(granska: (text: string) => Promise<T>): Granskning<T> {
  const [svar, setSvar] = useState<Svar<T> | null>(null);
  const [isGranskar, setGranskar] = useState(false);
  async function ask(text: string) {
    const parsed = Filtext.safeParse(text);
    if (!parsed.success) {
      setSvar({ text, granskad: null, fel: parsed.error.issues[0]?.message ?? null });
      return;
    }
    setGranskar(true);
    // Asked again about the same text, the faults are to take the focus again.
    setSvar(null);
    try {
      setSvar({ text, granskad: await granska(text), fel: null });
    } catch (error) {
      setSvar({ text, granskad: null, fel: messageOf(error).mening });
    }
    setGranskar(false);
  }
  const of = (text: string) => (svar !== null && svar.text === text ? svar : null);
  return {
    granskad: (text) => of(text)?.granskad ?? null,
    fel: (text) => of(text)?.fel ?? undefined,
    isGranskar,
    run: (text) => void ask(text),
  };
}
