import { useCallback, useEffect, useState } from 'react';

const SECOND = 1000;

/** Seconds left of a wait, counted down to 0. `start` begins a new wait. */
export function useNedrakning(first: number): readonly [number, (sekunder: number) => void] {
  const [kvar, setKvar] = useState(first);
  useEffect(() => {
    if (kvar <= 0) return;
    const timer = setTimeout(() => setKvar(kvar - 1), SECOND);
    return () => clearTimeout(timer);
  }, [kvar]);
  return [kvar, useCallback((sekunder: number) => setKvar(sekunder), [])];
}
