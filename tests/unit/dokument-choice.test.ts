import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPoster,
  formatStorlek,
  listMallar,
  namnOfDokument,
  shortSumma,
} from '../../renderer/features/dokument/mallar.ts';
import { nextZoom, PAGE_WIDTH, percentOf, widthOf } from '../../renderer/features/dokument/zoom.ts';
import type { PostId } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { Tidslinjerad } from '../../shared/modules/akt/schema.ts';
import { MALLAR } from '../../shared/modules/dokument/schema.ts';
import { POSTSLAG, type Postslag } from '../../shared/modules/post/schema.ts';

const at = '2026-11-23T08:00:00.000Z' as Tidpunkt;

function post(nr: number, slag: Postslag): Tidslinjerad {
  const id = String(nr).padStart(32, '0') as PostId;
  const tider = { handelse: at, signerad: at };
  const given = { version: 1, personId: null, signeradAv: 'Sam Provander', ersatter: null, rubrik: 'Post' };
  return { id, nr, slag, ...tider, ...given };
}

describe('the choice of a document', () => {
  it('offers an empty akt only what can be made without a post, the whole akt first', () => {
    expect(listMallar({ tidslinje: [] })).toEqual(['akt', 'aktualisering']);
  });

  it('offers everything but the inlaga when the akt holds every kind of post', () => {
    const tidslinje = POSTSLAG.map((slag, index) => post(index + 1, slag));
    expect(listMallar({ tidslinje }).toSorted()).toEqual(MALLAR.filter((mall) => mall !== 'inlaga').toSorted());
  });

  it('never offers a document about a post when there is no such post', () => {
    const posts = fc.array(fc.constantFrom(...POSTSLAG)).map((slag) => slag.map((one, index) => post(index + 1, one)));
    fc.assert(
      fc.property(posts, (tidslinje) => {
        for (const mall of listMallar({ tidslinje })) expect(findPoster({ tidslinje }, mall)).not.toEqual([]);
      }),
    );
  });

  it('lists the newest post first and leaves other kinds out', () => {
    const tidslinje = [post(1, 'beslut'), post(2, 'intyg'), post(3, 'beslut')];
    expect(findPoster({ tidslinje }, 'beslut')?.map(({ nr }) => nr)).toEqual([3, 1]);
    expect(findPoster({ tidslinje }, 'akt')).toBeNull();
  });

  it('names a document by its kind, and by its post when it has one', () => {
    const tidslinje = [post(7, 'beslut')];
    expect(namnOfDokument({ mall: 'akt', postId: null }, { tidslinje })).toBe('Hela akten');
    expect(namnOfDokument({ mall: 'beslut', postId: post(7, 'beslut').id }, { tidslinje })).toBe(
      'Beslut, mån 23 nov 2026 (post 7)',
    );
  });

  it('writes sizes and sums as people read them', () => {
    expect([formatStorlek(1), formatStorlek(84_000), formatStorlek(1_258_291)]).toEqual(['1 kB', '83 kB', '1,2 MB']);
    expect(shortSumma(`3fa409bc11d2${'0'.repeat(52)}`)).toBe('3fa4 09bc 11d2');
  });
});

describe('the size of a page', () => {
  it('never makes the page wider than the room or than paper when it fits the width', () => {
    expect([widthOf('bredd', 500), widthOf('bredd', 2000)]).toEqual([500, PAGE_WIDTH]);
  });

  it('goes to the next level from wherever it is, and stops at the ends', () => {
    expect([nextZoom('bredd', 500, 'in'), nextZoom('bredd', 500, 'ut')]).toEqual([75, 50]);
    expect([nextZoom('bredd', 2000, 'in'), nextZoom(100, 500, 'ut')]).toEqual([125, 75]);
    expect([nextZoom(300, 500, 'in'), nextZoom(50, 500, 'ut')]).toEqual([null, null]);
  });

  it('says the same percentage as it draws', () => {
    expect([percentOf('bredd', PAGE_WIDTH / 2), percentOf(200, 10)]).toEqual([50, 200]);
    expect(widthOf(200, 10)).toBe(2 * PAGE_WIDTH);
  });
});
