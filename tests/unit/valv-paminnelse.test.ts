import { describe, expect, it } from 'vitest';
import { paminnelseAt } from '../../renderer/features/valv/paminnelse.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktRad } from '../../shared/modules/akt/schema.ts';
import { paminnelserOf } from '../../shared/modules/arbetslista/rules.ts';

const NOW = '2026-11-24T12:00:00.000Z' as Tidpunkt;

function rad(days: readonly string[], avslutad: string | null = null): AktRad {
  return {
    avslutad,
    uppgifter: days.map((forfaller) => ({ steg: 'arendetyp', text: 'Bedöm barnet', forfaller })),
  } as unknown as AktRad;
}

function clock(tid: string) {
  return { slag: 'klocka' as const, tid: tid as Tidpunkt };
}

describe('what is known of the worklist while the vault is locked', () => {
  it('is each day once, at its Swedish end, earliest first', () => {
    const rader = [rad(['2026-11-26', '2026-11-24']), rad(['2026-11-24', '2027-06-01'])];
    expect(paminnelserOf(rader, NOW).map(({ tid }) => tid)).toEqual([
      '2026-11-24T22:59:00.000Z',
      '2026-11-26T22:59:00.000Z',
      '2027-06-01T21:59:00.000Z',
    ]);
  });

  it('says only once that something is overdue, and nothing of closed akter', () => {
    const rader = [rad(['2026-11-20', '2026-11-22', '2026-11-25']), rad(['2026-11-01'], '2026-11-10')];
    expect(paminnelserOf(rader, NOW).map(({ tid }) => tid.slice(0, 10))).toEqual(['2026-11-22', '2026-11-25']);
  });

  it('tells a check-out from a meeting from the rest, by its minute, and keeps the one that has been late longest', () => {
    const moten = ['2026-11-24T11:30:00.000Z', '2026-11-24T10:00:00.000Z', '2026-11-24T13:30:00.000Z'];
    const rader = [rad(['2026-11-24']), moteRad(moten), moteRad(moten)];
    expect(paminnelserOf(rader, NOW)).toEqual([
      { slag: 'utcheckning', tid: '2026-11-24T10:00:00.000Z' },
      { slag: 'utcheckning', tid: '2026-11-24T13:30:00.000Z' },
      { slag: 'klocka', tid: '2026-11-24T22:59:00.000Z' },
    ]);
  });

  it('is twenty moments at most', () => {
    const days = Array.from({ length: 30 }, (_, day) => `2026-12-${String(day + 1).padStart(2, '0')}` as Datum);
    expect(paminnelserOf([rad(days)], NOW)).toHaveLength(20);
  });
});

function moteRad(moten: readonly string[]): AktRad {
  const uppgifter = moten.map((utcheckning) => ({
    steg: 'planering',
    text: 'Checka ut',
    forfaller: '2026-11-24',
    utcheckning,
  }));
  return { avslutad: null, uppgifter } as unknown as AktRad;
}

describe('the lock screen', () => {
  it('names a late check-out from a meeting by its time, and by nothing else', () => {
    const mote = [{ slag: 'utcheckning' as const, tid: '2026-11-24T13:30:00.000Z' as Tidpunkt }];
    expect(paminnelseAt(mote, NOW)).toEqual({ forsenat: false, utcheckning: null, nasta: '14.30' });
    const late = paminnelseAt(mote, '2026-11-24T13:31:00.000Z' as Tidpunkt);
    expect(late).toEqual({ forsenat: false, utcheckning: '14.30', nasta: null });
    expect(paminnelseAt(mote, '2026-11-25T06:00:00.000Z' as Tidpunkt).utcheckning).toBe('tis 24 nov 2026, 14.30');
  });

  it('says the time of day of what is due today, and the day of what comes later', () => {
    expect(paminnelseAt([clock('2026-11-24T15:00:00.000Z')], NOW)).toEqual({
      forsenat: false,
      utcheckning: null,
      nasta: '16.00',
    });
    expect(paminnelseAt([clock('2026-11-25T15:00:00.000Z')], NOW).nasta).toBe('ons 25 nov 2026, 16.00');
    expect(paminnelseAt([], NOW)).toEqual({ forsenat: false, utcheckning: null, nasta: null });
  });

  it('goes on by the clock: what was next becomes overdue', () => {
    const both = [clock('2026-11-24T15:00:00.000Z'), clock('2026-11-24T16:00:00.000Z')];
    expect(paminnelseAt(both, '2026-11-24T15:00:01.000Z' as Tidpunkt)).toEqual({
      forsenat: true,
      utcheckning: null,
      nasta: '17.00',
    });
    expect(paminnelseAt(both, '2026-11-25T15:00:01.000Z' as Tidpunkt)).toEqual({
      forsenat: true,
      utcheckning: null,
      nasta: null,
    });
  });
});
