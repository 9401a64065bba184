import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILD, layoutNatverk } from '../../renderer/features/natverk/layout.ts';
import { hotSomVet, natverkVid, numrera } from '../../shared/modules/natverk/rules.ts';
import {
  FAR_KONTAKTAS,
  HALLNINGAR,
  NatverkInnehall,
  type Natverksperson,
  VET_VAR,
} from '../../shared/modules/natverk/schema.ts';

const person: fc.Arbitrary<Natverksperson> = fc.record({
  vem: fc.constant('Systern'),
  relation: fc.constant(''),
  hallning: fc.constantFrom(...HALLNINGAR),
  vetVar: fc.constantFrom(...VET_VAR),
  farKontaktas: fc.constantFrom(...FAR_KONTAKTAS),
  not: fc.constant(''),
});
const personer = fc.array(person, { maxLength: 40 });

describe('the network around a client', () => {
  it('warns of every threat that knows or may know where the client is, and of nobody else', () => {
    fc.assert(
      fc.property(personer, (list) => {
        const warned = new Set(hotSomVet(list).map(({ nr }) => nr));
        for (const { nr, hallning, vetVar } of numrera(list)) {
          expect(warned.has(nr)).toBe(hallning === 'hot' && vetVar !== 'nej');
        }
      }),
    );
  });

  it('is drawn whole: everybody once, inside the picture, beside the client and not on anybody else', () => {
    fc.assert(
      fc.property(personer, (list) => {
        const platser = layoutNatverk(numrera(list));
        expect(platser.map((plats) => plats.person.nr).toSorted((a, b) => a - b)).toEqual(
          numrera(list).map(({ nr }) => nr),
        );
        for (const { x, y } of platser) {
          expect(x).toBeGreaterThan(15);
          expect(x).toBeLessThan(BILD.bredd - 15);
          expect(y).toBeGreaterThan(15);
          expect(y).toBeLessThan(BILD.hojd - 15);
          expect(Math.hypot(x - BILD.x, y - BILD.y)).toBeGreaterThan(60);
        }
        expect(new Set(platser.map(({ x, y }) => `${x} ${y}`)).size).toBe(platser.length);
      }),
    );
  });

  it('belongs to an assessment as it was when that was signed', () => {
    const listor = [
      { nr: 2, personId: null },
      { nr: 5, personId: null },
      { nr: 9, personId: null },
    ];
    expect(natverkVid(listor, { nr: 7, personId: null })?.nr).toBe(5);
    expect(natverkVid(listor, { nr: 1, personId: null })).toBeNull();
  });

  it('has somebody in it', () => {
    expect(NatverkInnehall.safeParse({ personer: [] }).success).toBe(false);
  });
});
