import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Datum, datumOf, tidpunktFromMillis } from '../../shared/lib/tid.ts';

const MINUTE = 60_000;
const ClockContext = createContext<() => number>(Date.now);

/** Where every component takes its time from. `now` gives milliseconds since 1970. */
export function ClockProvider({ now, children }: { readonly now: () => number; readonly children: ReactNode }) {
  return <ClockContext value={now}>{children}</ClockContext>;
}

/** The clock as a function, for the moment when something is pressed. */
export function useClock(): () => number {
  return useContext(ClockContext);
}

/** Milliseconds since 1970; the component is drawn again when the minute turns. */
export function useNow(): number {
  const now = useClock();
  const [value, setValue] = useState(now);
  useEffect(() => {
    let timer = setTimeout(tick, MINUTE - (now() % MINUTE));
    function tick() {
      setValue(now());
      timer = setTimeout(tick, MINUTE - (now() % MINUTE));
    }
    return () => clearTimeout(timer);
  }, [now]);
  return value;
}

/** The calendar day in Sweden now. */
export function useToday(): Datum {
  return datumOf(tidpunktFromMillis(useNow()));
}
