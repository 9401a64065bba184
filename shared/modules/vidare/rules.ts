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
  readonly nu: Tidpunkt;
}

/** What stops the choice from being signed; empty when nothing does. A handover may be signed before it is accepted. */
export function checkVidare(innehall: VidareInnehall, lage: Vidarelage): Faltfel[] {
  const { val, overlamning, sammanfattning } = innehall;
  if (!VAL_I[lage.slag].includes(val))
    return [{ falt: 'innehall.val', mening: 'Det går inte att välja i den här akten.' }];
  if (val === 'overlamning') return checkOverlamning(overlamning, lage.nu);
  if (val !== 'servicesamtal') return [];
  // Always written down; where the law asks for a case, the step stays open until that is opened.
  const fel: Faltfel[] = [];
  if (lage.slag === 'aktualisering' && innehall.ansokan === null)
    fel.push({ falt: 'innehall.ansokan', mening: 'Svara på om någon bad om hjälp i samtalet.' });
  if (sammanfattning === '')
    fel.push({ falt: 'innehall.sammanfattning', mening: 'Skriv en kort sammanfattning av bedömningen.' });
  return fel;
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
