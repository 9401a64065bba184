import { useCallback, useEffect, useRef, useState } from 'react';
import type { CoreEvent } from '../../shared/api/events.ts';
import { useCoreEvent } from './events.ts';
import { messageOf } from './fel.ts';

export type Query<T> = { readonly reload: () => void } & (
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string }
  | { readonly state: 'ready'; readonly value: T }
);

type Answer<T> =
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string }
  | { readonly state: 'ready'; readonly value: T };

export interface QueryOptions {
  /** Fetches again when an event of the core says that something changed. */
  readonly refreshOn?: ((event: CoreEvent) => boolean) | undefined;
}

/**
 * Fetches while the component is mounted, again when `key` changes. What is shown stays while the same thing is fetched
 * again; an answer that comes too late is dropped.
 * @param key what is asked for, as text: `akt ${aktId}`
 */
export function useQuery<T>(key: string, load: () => Promise<T>, options: QueryOptions = {}): Query<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly answer: Answer<T> } | null>(null);
  const latestLoad = useRef(load);
  const turn = useRef(0);
  useEffect(() => {
    latestLoad.current = load;
  });

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    latestLoad.current().then(
      (value) => {
        if (turn.current === mine) setAnswer({ key, answer: { state: 'ready', value } });
      },
      (error: unknown) => {
        if (turn.current === mine) setAnswer({ key, answer: { state: 'failed', ...messageOf(error) } });
      },
    );
  }, [key]);

  useEffect(() => {
    reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);
  useCoreEvent((event) => {
    if (options.refreshOn?.(event)) reload();
  });
  return answer?.key === key ? { ...answer.answer, reload } : { state: 'loading', reload };
}
