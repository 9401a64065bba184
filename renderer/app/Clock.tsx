import { klockslagOf, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { useNow } from '../ui/clock.tsx';

/** The time of day in the top bar, Swedish clock. */
export function Clock() {
  const now = tidpunktFromMillis(useNow());
  return (
    <time className="app-clock" dateTime={now}>
      {klockslagOf(now).replace(':', '.')}
    </time>
  );
}
