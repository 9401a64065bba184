import { describe, expect, test } from 'vitest';
import { defineLagrum, Lagrum } from '../../shared/lagrum/define.ts';
import { formatLagrum, lagrumOn, listLagrum } from '../../shared/lagrum/lagrum-on.ts';
import { LAGRUM, LAGRUM_ID } from '../../shared/lagrum/registry.ts';
import { Datum } from '../../shared/lib/tid.ts';

const dag = (text: string) => Datum.parse(text);

describe('the table of law references', () => {
  test('has no two rows of one id that apply on the same day', () => {
    for (const id of LAGRUM_ID) {
      const rader = LAGRUM.filter((rad) => rad.id === id).toSorted((a, b) => (a.gallerFran < b.gallerFran ? -1 : 1));
      for (const [index, rad] of rader.slice(1).entries()) {
        expect(rader[index]?.gallerTill, id).not.toBeNull();
        expect((rader[index]?.gallerTill ?? '') < rad.gallerFran, id).toBe(true);
      }
    }
  });

  test('marks everything that rests on knowledge alone as still to be verified', () => {
    for (const rad of LAGRUM.filter((one) => /inte (läst|kontrollera)/.test(one.kalla))) {
      expect(rad.verifierad, rad.id).toBe('att-verifiera');
    }
  });

  test('refuses a row that ends before it begins', () => {
    const rad = {
      id: 'sol.prov',
      paragraf: '1 §',
      text: 'Prov.',
      verifierad: 'att-verifiera',
      kalla: 'Prov.',
    } as const;
    expect(() =>
      defineLagrum({ lag: 'provlagen', gallerFran: '2025-07-01' }, [{ ...rad, gallerTill: '2025-06-30' }]),
    ).toThrow();
    expect(defineLagrum({ lag: 'provlagen', gallerFran: '2025-07-01' }, [rad])).toHaveLength(1);
  });
});

describe('lagrumOn', () => {
  test('follows the new numbering of 1 July 2025', () => {
    expect(lagrumOn('sol.inleda-utredning', dag('2025-06-30'))?.paragraf).toBe('11 kap. 1 §');
    expect(lagrumOn('sol.inleda-utredning', dag('2025-07-01'))?.paragraf).toBe('14 kap. 2 §');
  });

  test('gives null before the law existed and for an id that nobody knows', () => {
    expect(lagrumOn('l79.understallning', dag('2024-03-31'))).toBeNull();
    expect(lagrumOn('l79.understallning', dag('2024-04-01'))?.paragraf).toBe('4 kap. 3–4 §§');
    expect(lagrumOn('finns.inte', dag('2026-11-23'))).toBeNull();
  });

  test('lets a correction of the municipality go before the shipped row, on the days it applies', () => {
    const shipped = lagrumOn('sol.omedelbar-skyddsbedomning', dag('2026-11-23'));
    const rattad = Lagrum.parse({
      ...shipped,
      paragraf: '20 kap. 9 §',
      gallerFran: '2026-01-01',
      gallerTill: '2026-12-31',
    });
    const on = (text: string) => lagrumOn('sol.omedelbar-skyddsbedomning', dag(text), [rattad])?.paragraf;
    expect(on('2025-12-31')).toBe('20 kap. 1 §');
    expect(on('2026-01-01')).toBe('20 kap. 9 §');
    expect(on('2026-12-31')).toBe('20 kap. 9 §');
    expect(on('2027-01-01')).toBe('20 kap. 1 §');
  });

  test('takes the latest of two corrections', () => {
    const base = {
      id: 'sol.bistand',
      lag: 'provlagen',
      text: 'Prov.',
      verifierad: 'kontrollerad',
      kalla: 'Prov.',
      gallerTill: null,
    };
    const rader = [
      Lagrum.parse({ ...base, paragraf: '2 §', gallerFran: '2026-02-01' }),
      Lagrum.parse({ ...base, paragraf: '1 §', gallerFran: '2026-01-01' }),
    ];
    expect(lagrumOn('sol.bistand', dag('2026-03-01'), rader)?.paragraf).toBe('2 §');
  });
});

test('listLagrum gives each id once, the additions of the municipality included', () => {
  const egen = Lagrum.parse({
    id: 'lokal.rutin',
    lag: 'delegationsordningen',
    paragraf: 'punkt 4',
    text: 'Vem som beslutar.',
    gallerFran: '2026-01-01',
    gallerTill: null,
    verifierad: 'kontrollerad',
    kalla: 'Nämnden.',
  });
  const ids = listLagrum(dag('2026-11-23'), [egen]).map((rad) => rad.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('lokal.rutin');
  expect(ids.length).toBe(LAGRUM_ID.length + 1);
});

test('formatLagrum says what is still to be verified', () => {
  const utredning = lagrumOn('sol.inleda-utredning', dag('2026-11-23'));
  const skydd = lagrumOn('sol.omedelbar-skyddsbedomning', dag('2026-11-23'));
  expect(utredning && formatLagrum(utredning)).toBe('14 kap. 2 § socialtjänstlagen (2025:400)');
  expect(skydd && formatLagrum(skydd)).toBe('20 kap. 1 § socialtjänstlagen (2025:400) (att verifiera)');
});
