import { describe, expect, it } from 'vitest';
import { foreslaGallring } from '../../shared/lagrum/gallring.ts';
import { LAGRUM } from '../../shared/lagrum/registry.ts';
import { Datum } from '../../shared/lib/tid.ts';

describe('the proposed first day of gallring', () => {
  it.each([
    ['2026-12-14', '2031-12-14'],
    ['2028-02-29', '2033-02-28'],
  ])('after a last entry on %s is %s, and unverified', (sista, tidigast) => {
    expect(foreslaGallring(Datum.parse(sista))).toEqual({ tidigast, verifierad: 'att-verifiera' });
  });

  it('is its own for what never became a case: reports that led to nothing, and talks that sufficed', () => {
    const sista = Datum.parse('2026-12-14');
    expect(foreslaGallring(sista, 'utan-arende')).toEqual({ tidigast: '2031-12-14', verifierad: 'att-verifiera' });
    expect(foreslaGallring(sista, 'servicesamtal')).toEqual({ tidigast: '2028-12-14', verifierad: 'att-verifiera' });
  });

  it('is none where no rule applied', () => {
    expect(foreslaGallring(Datum.parse('1981-12-31'))).toBeNull();
  });

  it('rests on a provision that the law table has', () => {
    expect(LAGRUM.some(({ id }) => id === 'sol.bevarande')).toBe(true);
  });
});
