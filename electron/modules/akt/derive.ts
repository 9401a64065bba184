import { type Datum, datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { StegId } from '../../../shared/process/steg.ts';
import { stepMap } from '../../../shared/process/stegkarta.ts';
import type { Uppgift } from '../../../shared/process/uppgifter.ts';
import type { AktRead } from '../context.ts';
import { readHuvudAndLage } from './lage.ts';
import { listUppgifter } from './uppgifter.ts';

/** Raised when a column of the derived row gets another meaning, as when an akt owes something new; older rows are filled anew. */
export const DERIVED_VERSION = 3;

/** The allow-listed columns that the register may know of an akt. */
export interface HarleddRad {
  readonly steg: StegId;
  readonly skyddsarende: 'ja' | 'nej' | 'obedomt';
  readonly akut: boolean;
  readonly avslutad: Datum | null;
  readonly uppgifter: readonly Uppgift[];
}

/** Derives an akt's register row from the akt itself. */
export async function deriveRad(akt: AktRead, now: Tidpunkt): Promise<HarleddRad> {
  const idag = datumOf(now);
  const { huvud, lage } = await readHuvudAndLage(akt, idag);
  const steg = stepMap(lage);
  const current = steg.find(({ lage: state }) => state === 'now') ?? steg.find(({ lage: state }) => state === 'todo');
  return {
    steg: current?.id ?? 'avslut',
    skyddsarende: lage.skyddsarende === null ? 'obedomt' : lage.skyddsarende ? 'ja' : 'nej',
    akut: lage.akut,
    avslutad: lage.avslutad,
    uppgifter: listUppgifter(lage, huvud),
  };
}
