import { type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { useClock } from './clock.tsx';

const MINUTE = 60_000;

/** Gives the present minute, as a form fills it in: nobody writes seconds. */
export function useNowTidpunkt(): () => Tidpunkt {
  const clock = useClock();
  return () => tidpunktFromMillis(Math.floor(clock() / MINUTE) * MINUTE);
}
