import { type ReactNode, useEffect, useState } from 'react';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

/** Something fetched: on its way, refused with a sentence, or here. */
export type QueryState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string | undefined }
  | { readonly state: 'ready'; readonly value: T };

export interface QueryViewProps<T> {
  readonly query: QueryState<T> & { readonly reload: () => void };
  readonly children: (value: T) => ReactNode;
  /** What is being fetched, said after a moment: "Hämtar akten". */
  readonly loadingText: string;
}

const PATIENCE_MS = 400;

/** Shows what was fetched, or says why not and offers to try again. */
export function QueryView<T>({ query, children, loadingText }: QueryViewProps<T>) {
  if (query.state === 'ready') return children(query.value);
  if (query.state === 'loading') return <Patience text={loadingText} />;
  return (
    <Banner kind="danger" title={query.mening} isLive action={<Button onPress={query.reload}>Försök igen</Button>}>
      {query.referens === undefined ? undefined : `Referensnummer ${query.referens}`}
    </Banner>
  );
}

function Patience({ text }: { readonly text: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return <p aria-live="polite">{isSlow ? `${text} …` : null}</p>;
}
