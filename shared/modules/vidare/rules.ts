import type { Faltfel } from '../../api/errors.ts';
import { millisOf, type Tidpunkt } from '../../lib/tid.ts';
import type { VidareInnehall, Vidareval } from './schema.ts';

/** What can be chosen where: an utredning is opened from the aktualisering, and an insats needs one. */
export const VAL_I: Readonly<Record<'aktualisering' | 'personakt', readonly Vidareval[]>> = {
  aktualisering: ['utredning', 'servicesamtal', 'overlamning', 'avslag'],
  personakt: ['insats', 'servicesamtal', 'overlamning', 'avslag'],
};

export interface Vidarelage {
  readonly slag: 'aktualisering' | 'personakt';
  readonly harBarn: boolean;
  readonly nu: Tidpunkt;
}

export const SERVICESAMTAL_RACKER_INTE =
  'Servicesamtal räcker inte när det finns barn. Inled utredning, eller välj något annat.';

/** What stops the choice from being signed; empty when nothing does. A handover may be signed before it is accepted. */
export function checkVidare(innehall: VidareInnehall, lage: Vidarelage): Faltfel[] {
  const { val, overlamning, sammanfattning } = innehall;
  if (!VAL_I[lage.slag].includes(val))
    return [{ falt: 'innehall.val', mening: 'Det går inte att välja i den här akten.' }];
  if (val === 'overlamning') return checkOverlamning(overlamning, lage.nu);
  if (val !== 'servicesamtal') return [];
  // In a personakt it may follow, but only beside a decision, which the step asks for.
  if (lage.slag === 'aktualisering' && lage.harBarn)
    return [{ falt: 'innehall.val', mening: SERVICESAMTAL_RACKER_INTE }];
  if (sammanfattning !== '') return [];
  return [{ falt: 'innehall.sammanfattning', mening: 'Skriv en kort sammanfattning av bedömningen.' }];
}

function checkOverlamning(overlamning: VidareInnehall['overlamning'], nu: Tidpunkt): Faltfel[] {
  const { mottagare = '', kanal = '', mottagen = null } = overlamning ?? {};
  const fel: Faltfel[] = [];
  if (mottagare === '')
    fel.push({ falt: 'innehall.overlamning.mottagare', mening: 'Skriv vem som tar emot, med namn och enhet.' });
  if (mottagen === null) return fel;
  if (kanal === '')
    fel.push({ falt: 'innehall.overlamning.kanal', mening: 'Skriv hur mottagaren sade ja, till exempel på telefon.' });
  if (millisOf(mottagen) > millisOf(nu))
    fel.push({ falt: 'innehall.overlamning.mottagen', mening: 'Tiden ligger i framtiden. Skriv när det togs emot.' });
  return fel;
}
