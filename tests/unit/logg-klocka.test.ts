import { describe, expect, it } from 'vitest';
import { createKlockvakt } from '../../electron/core/klockvakt.ts';
import { natverkslage } from '../../electron/core/natverk.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';

const AT = Date.parse('2026-11-23T08:00:00.000Z');
const wall = (seconds: number) => tidpunktFromMillis(AT + seconds * 1000);
const mono = (seconds: number) => 5_000 + seconds * 1000;

/** What a clock says after each step, in seconds that it has gone back. */
function backs(last: number | null, readings: readonly (readonly [wall: number, monoton: number])[]): number[] {
  const vakt = createKlockvakt(last === null ? null : wall(last));
  return readings.map(([shown, passed]) => {
    const back = vakt.back(wall(shown), mono(passed));
    vakt.pass(wall(shown), mono(passed));
    return back / 1000;
  });
}

describe('a clock that is set back', () => {
  it.each([
    [
      'goes on as it should',
      null,
      [
        [0, 0],
        [60, 60],
        [3600, 3600],
      ],
      [0, 0, 0],
    ],
    [
      'is set back an hour while the vault is open',
      null,
      [
        [0, 0],
        [-3600, 60],
        [-3540, 120],
      ],
      [0, 3660, 0],
    ],
    [
      'begins before the newest row of the log',
      0,
      [
        [-86_400, 0],
        [-86_340, 60],
      ],
      [86_400, 0],
    ],
    [
      'stands still for a while',
      null,
      [
        [0, 0],
        [0, 90],
      ],
      [0, 90],
    ],
    [
      'is set forward',
      null,
      [
        [0, 0],
        [7200, 60],
      ],
      [0, 0],
    ],
    [
      'is set forward and back again',
      null,
      [
        [0, 0],
        [7200, 60],
        [120, 120],
      ],
      [0, 0, 7140],
    ],
    [
      'is put right by some seconds',
      null,
      [
        [0, 0],
        [40, 60],
      ],
      [0, 0],
    ],
    [
      'has slept with the computer',
      null,
      [
        [0, 0],
        [28_800, 5],
      ],
      [0, 0],
    ],
    ['begins after the newest row of the log', 0, [[1, 0]], [0]],
  ] as const)('%s', (_, last, readings, expected) => {
    expect(backs(last, readings)).toEqual(expected);
  });
});

describe('N04: whether the computer is on a network', () => {
  const lo = { lo: [{ internal: true, address: '127.0.0.1' }] };
  it.each([
    ['nothing at all', {}, 'inte-ansluten'],
    ['only itself', lo, 'inte-ansluten'],
    ['a cable', { ...lo, eth0: [{ internal: false, address: '10.0.0.7' }] }, 'ansluten'],
    [
      'a cable with an address of its own making',
      { ...lo, eth0: [{ internal: false, address: '169.254.3.7' }] },
      'inte-ansluten',
    ],
    [
      'a cable with only a link-local address',
      { ...lo, eth0: [{ internal: false, address: 'fe80::1' }] },
      'inte-ansluten',
    ],
    ['IPv6 alone', { ...lo, wlan0: [{ internal: false, address: '2001:db8::1' }] }, 'ansluten'],
    [
      'two connections',
      { eth0: [{ internal: false, address: 'FE80::1' }], wlan0: [{ internal: false, address: '192.168.1.2' }] },
      'ansluten',
    ],
    ['an interface without addresses', { ...lo, eth0: undefined, tun0: [] }, 'inte-ansluten'],
  ] as const)('%s', (_, anslutningar, expected) => {
    expect(natverkslage(anslutningar)).toBe(expected);
  });

  it('can be asked of this computer', () => {
    expect(['ansluten', 'inte-ansluten']).toContain(natverkslage());
  });
});
