import { type Datum, datumOf, klockslagOf, Tidpunkt, tidpunktFrom } from '../../shared/lib/tid.ts';
import { parseDatum, parseKlockslag } from './parse-datum.ts';

/** What stands in the two inputs of a TidpunktField. */
export interface TidpunktParts {
  readonly dag: string;
  readonly klockslag: string;
}

/** A field value (empty, a Tidpunkt, or unfinished text) to what the inputs show, Swedish clock. */
export function splitTidpunkt(value: string): TidpunktParts {
  const instant = Tidpunkt.safeParse(value);
  if (instant.success) {
    return { dag: datumOf(instant.data), klockslag: klockslagOf(instant.data).replace(':', '.') };
  }
  const cut = value.lastIndexOf(' ');
  const last = value.slice(cut + 1);
  if (cut > 0 && parseKlockslag(last) !== null) return { dag: value.slice(0, cut), klockslag: last };
  return { dag: value, klockslag: '' };
}

/** The inputs to a field value: empty, a Tidpunkt when both parts are understood, otherwise the text as typed. */
export function joinTidpunkt(parts: TidpunktParts, today: Datum): string {
  const dag = parseDatum(parts.dag, today);
  const klockslag = parseKlockslag(parts.klockslag);
  if (dag !== null && klockslag !== null) return tidpunktFrom(dag, klockslag);
  return `${parts.dag} ${parts.klockslag}`.trim();
}
