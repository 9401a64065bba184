import { useEffect, useRef } from 'react';
import type { CoreEvent } from '../../shared/api/events.ts';
import { windowBridge } from './bridge.ts';

/** Calls `fn` for each event of the core while the component is mounted. */
export function useCoreEvent(fn: (event: CoreEvent) => void): void {
  const latest = useRef(fn);
  useEffect(() => {
    latest.current = fn;
  });
  useEffect(() => windowBridge.on((event) => latest.current(event)), []);
}
