import type { AktLage } from './aktlage.ts';
import type { Uppgift } from './uppgifter.ts';

/** A säkerhetsplan is gone through again on its day; a new version, with a new day or none, ends the task. */
export function planTasksOf({ planUppfoljning, avslutad }: AktLage): Uppgift[] {
  if (avslutad !== null || planUppfoljning === null) return [];
  return [{ steg: 'skyddsbedomning', text: 'Följ upp säkerhetsplanen.', forfaller: planUppfoljning }];
}
