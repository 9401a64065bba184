import { describe, expect, it } from 'vitest';
import { nextWorkingDay } from '../../shared/klockor/due.ts';
import { Datum } from '../../shared/lib/tid.ts';
import type { AktLage } from '../../shared/process/aktlage.ts';
import { efterhandTasksOf } from '../../shared/process/efterhand.ts';
import { enPersonakt, etLage, FREDAG, MANDAG } from '../support/aktlage.ts';

const owed = (lage: AktLage) =>
  efterhandTasksOf(lage, nextWorkingDay).map(({ steg, text, forfaller }) => [steg, text.split(':')[0], forfaller]);
const barnakt = (own: Partial<AktLage>) => enPersonakt({ roll: 'barn', ...own });

const om = (slag: string, akut: boolean) => barnakt({ akut, barnrattOprovad: [{ slag, datum: FREDAG }] });

describe('the rights of a child', () => {
  it('are tried the same day as a decision, and within three working days after an acute one', () => {
    const text = 'Pröva barnets rätt för ett beslut';
    expect(owed(om('insats', false))).toEqual([['dokumentation', text, FREDAG]]);
    const onsdag = Datum.parse('2026-11-25');
    expect(owed(om('omedelbar-placering', false))).toEqual([['dokumentation', text, onsdag]]);
    expect(owed(om('inleda-utredning', true))).toEqual([['dokumentation', text, onsdag]]);
  });

  it('are one task for all decisions that wait, by the earliest day, and none when all are tried', () => {
    const tva = barnakt({
      barnrattOprovad: [
        { slag: 'omedelbar-placering', datum: FREDAG },
        { slag: 'inleda-utredning', datum: FREDAG },
      ],
    });
    expect(owed(tva)).toEqual([['dokumentation', 'Pröva barnets rätt för 2 beslut', FREDAG]]);
    expect(owed(barnakt({}))).toEqual([]);
  });
});

describe('a report that was judged and then left', () => {
  const TA = 'Ta ställning';
  it('is owed an answer the next working day, and the very day when it is acute', () => {
    const bedomd = etLage({ arendetypBedomd: FREDAG, skyddsarende: false });
    expect(owed(bedomd)).toEqual([['vidare', TA, MANDAG]]);
    expect(owed({ ...bedomd, akut: true })).toEqual([['vidare', TA, FREDAG]]);
    for (const own of [{ utredningInledd: FREDAG }, { avslutad: FREDAG }, { arendetypBedomd: null }])
      expect(owed({ ...bedomd, ...own })).toEqual([]);
  });

  it('stays with the unit while nobody has accepted a handover, and leaves the fortnight of a child to its own clock', () => {
    const barn = [{ kod: 'Barn 1', omedelbarBedomning: FREDAG }];
    const bedomd = etLage({ arendetypBedomd: FREDAG, barn });
    expect(owed(bedomd)).toEqual([]);
    const lamnas = { ...bedomd, vidare: 'overlamnas' as const, overlamnad: { datum: FREDAG, mottagen: false } };
    expect(owed(lamnas)).toEqual([['vidare', 'Överlämningen är inte mottagen än.', MANDAG]]);
    expect(owed({ ...lamnas, overlamnad: { datum: FREDAG, mottagen: true } })).toEqual([]);
  });
});

describe('violence against a child, or witnessed by one', () => {
  it('asks for an utredning the very day, and no longer when it is opened', () => {
    const lage = etLage({ barnIVald: FREDAG });
    expect(owed(lage)).toEqual([['vidare', 'Inled utredning utan dröjsmål', FREDAG]]);
    expect(efterhandTasksOf(lage, nextWorkingDay)[0]?.text).toContain('Kontakta inte en vårdnadshavare som misstänks');
    expect(owed({ ...lage, utredningInledd: FREDAG })).toEqual([]);
    expect(owed({ ...lage, avslutad: FREDAG })).toEqual([]);
  });
});
