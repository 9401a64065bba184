import type { AnvandareId } from '../../shared/lib/id.ts';
import type { Roll } from '../../shared/modules/personal/schema.ts';
import { restart, type TestCore } from './core.ts';

/** Somebody on the unit, as they would type it. */
export interface Kollega {
  readonly inloggningsnamn: string;
  readonly losenfras: string;
  readonly namn: string;
}

export const SAM: Kollega = {
  inloggningsnamn: 'sam.ordnare',
  losenfras: 'gröt tunnel björk ånga palett sextant orrspel',
  namn: 'Sam Provander',
};
export const VERA: Kollega = {
  inloggningsnamn: 'vera.test',
  losenfras: 'sju kantareller vilar under rödmålat räcke 1952',
  namn: 'Vera Test',
};
export const OLA: Kollega = {
  inloggningsnamn: 'ola.fiktivsson',
  losenfras: 'tolv gäddor sjunger om plåttaket vid 77 bryggor',
  namn: 'Ola Fiktivsson',
};

/** Invites a colleague from the open vault. */
export async function invite(test: TestCore, who: Kollega, roller: readonly Roll[]): Promise<AnvandareId> {
  const { anvandareId } = await test.client.personal.invite({ ...who, roller: [...roller], ny: false });
  return anvandareId;
}

/** Locks, and lets somebody else unlock at the same workstation. */
export async function switchTo(test: TestCore, { inloggningsnamn, losenfras }: Kollega): Promise<TestCore> {
  const next = await restart(test);
  await next.client.valv.unlock({ inloggningsnamn, losenfras });
  return next;
}
