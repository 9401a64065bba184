import { formatDatum } from '../lib/tid.ts';
import { SKYDD } from '../mallar/ord.ts';
import { paminnelserOf } from '../modules/skydd/rules.ts';
import type { AktLage } from './aktlage.ts';
import type { Uppgift } from './uppgifter.ts';

/** Protection that ends is brought up 90 and 30 days before; until somebody records what holds afterwards. */
export function skyddTasksOf({ skydd, slag, avslutad }: AktLage): Uppgift[] {
  if (avslutad !== null) return [];
  const steg = slag === 'aktualisering' ? 'planering' : 'uppfoljning';
  return skydd.flatMap(({ kod, niva, fran, till }) =>
    paminnelserOf({ fran, till }).map((forfaller) => ({
      steg,
      text: `Ta ställning till nytt skydd för ${kod}: ${SKYDD[niva].toLowerCase()} går ut ${till === null ? '' : formatDatum(till)}.`,
      forfaller,
    })),
  );
}
