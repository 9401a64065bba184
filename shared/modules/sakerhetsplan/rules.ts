import { type Datum, datumOf } from '../../lib/tid.ts';
import { findLackage } from '../intyg/lackage.ts';
import type { Person } from '../person/schema.ts';
import { UPPGIFTSSLAG_NAMN } from '../skyddad-uppgift/namn.ts';
import { PLANTEXTER } from './delar.ts';
import type { NySakerhetsplan, Sakerhetsplan } from './schema.ts';

export interface Regelbrott {
  readonly mening: string;
  readonly falt: string;
}

/** The plan in force of a person: the newest. Null when there is none. */
export function findPlan<P extends Pick<Sakerhetsplan, 'personId' | 'nr'>>(
  planer: readonly P[],
  personId: string | null,
): P | null {
  return planer.filter((plan) => plan.personId === personId).toSorted((a, b) => b.nr - a.nr)[0] ?? null;
}

/** The plan that took the place of this one; null when it is in force. */
export function ersattAv<P extends Pick<Sakerhetsplan, 'personId' | 'nr'>>(planer: readonly P[], plan: P): P | null {
  const own = planer.filter(({ personId, nr }) => personId === plan.personId && nr > plan.nr);
  return own.toSorted((a, b) => a.nr - b.nr)[0] ?? null;
}

/**
 * What stops a säkerhetsplan from being signed.
 * @param lage.kodord the word that will hold: the new one, else the one that there is; empty when there is none
 * @returns the first broken rule, or null
 */
export function checkSakerhetsplan(
  { innehall, handelse }: Pick<NySakerhetsplan, 'innehall' | 'handelse'>,
  lage: {
    readonly person: Pick<Person, 'roll'>;
    readonly isEgenAkt: boolean;
    readonly kodord: string;
    readonly idag: Datum;
  },
): Regelbrott | null {
  if (!lage.isEgenAkt) {
    return {
      mening: 'Säkerhetsplanen hör hemma i personens egen akt. Öppna den akten och gör planen där.',
      falt: 'personId',
    };
  }
  if ((lage.person.roll === 'barn') !== (innehall.slag === 'barn')) {
    return { mening: 'Barn och vuxen har var sin sorts plan. Välj den som passar personen.', falt: 'innehall.slag' };
  }
  if (innehall.slag === 'vuxen' && innehall.hallning === null) {
    return { mening: 'Välj hur klienten ser på skydd just nu.', falt: 'innehall.hallning' };
  }
  if (innehall.hallning !== null && innehall.hallning !== 'vill-ha-skydd' && innehall.hallningSkal === '') {
    return { mening: 'Skriv varför, med klientens egna ord om det går.', falt: 'innehall.hallningSkal' };
  }
  return checkUppfoljning(innehall, datumOf(handelse), lage.idag) ?? checkKodord(innehall, lage.kodord);
}

/** Somebody comes back to every plan, or says why not. */
function checkUppfoljning(
  { uppfoljning, utanUppfoljning }: NySakerhetsplan['innehall'],
  gjord: Datum,
  idag: Datum,
): Regelbrott | null {
  if (uppfoljning === null) {
    if (utanUppfoljning !== '') return null;
    return {
      mening: 'Välj när planen ska följas upp. Ska den inte följas upp, skriv varför.',
      falt: 'innehall.uppfoljning',
    };
  }
  if (uppfoljning < gjord || uppfoljning < idag) {
    return { mening: 'Uppföljningen ligger bakåt i tiden. Välj en dag som kommer.', falt: 'innehall.uppfoljning' };
  }
  return null;
}

/** The word must not stand in what is printed and read without a logged showing. */
function checkKodord(innehall: NySakerhetsplan['innehall'], kodord: string): Regelbrott | null {
  if (kodord === '') return null;
  const [found] = findLackage(textsOfPlan(innehall), [{ ord: kodord, slag: UPPGIFTSSLAG_NAMN.kodord }]);
  if (found === undefined) return null;
  return {
    mening: 'Kodordet står i texten. Skriv ”kodordet” i stället, så att det inte kommer på papper.',
    falt: found.falt,
  };
}

function textsOfPlan(innehall: NySakerhetsplan['innehall']): Record<string, string> {
  const falt = [...PLANTEXTER.vuxen, ...PLANTEXTER.barn, 'hallningSkal', 'kodordBetyder', 'utanUppfoljning'] as const;
  const rader = innehall.kontakter.flatMap(({ vem, vad }, index) => [
    [`innehall.kontakter.${index}.vem`, vem] as const,
    [`innehall.kontakter.${index}.vad`, vad] as const,
  ]);
  return Object.fromEntries([...falt.map((id) => [`innehall.${id}`, innehall[id]] as const), ...rader]);
}
