import { addToDatum, datumOf, type Tidpunkt } from '../../shared/lib/tid.ts';

const DAY = /^\$idag(?:-(\d{1,3}))?$/;
const NAMED = /^\$([a-z]+)((?:\.[A-Za-z0-9]+)+)$/;

/**
 * Fills in what is known only when the demo is made: `$nu` is the moment of the event, `$idag-2` a day before it, and
 * `$matchning.innehall.resultat.0.kod` a part of an earlier answer of the same case. Other text stays as it is.
 * @throws RangeError when a reference leads nowhere
 */
export function resolveReferences(value: unknown, now: Tidpunkt, answers: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveReferences(one, now, answers));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolveReferences(one, now, answers)]));
  }
  return typeof value === 'string' && value.startsWith('$') ? resolveText(value, now, answers) : value;
}

function resolveText(text: string, now: Tidpunkt, answers: ReadonlyMap<string, unknown>): unknown {
  if (text === '$nu') return now;
  const day = DAY.exec(text);
  if (day !== null) return addToDatum(datumOf(now), { days: -Number(day[1] ?? 0) });
  const [, name = '', path = ''] = NAMED.exec(text) ?? [];
  let found = answers.get(name);
  for (const key of path.split('.').slice(1)) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined;
  }
  if (found === undefined) throw new RangeError(`the reference ${text} leads nowhere`);
  return found;
}
