import { describe, expect, it } from 'vitest';
import { listMallar, namnOfDokument, namnOfPost } from '../../renderer/features/dokument/mallar.ts';
import { isPostMall } from '../../renderer/features/dokument/poster.ts';
import { nextZoom, PAGE_WIDTH, percentOf, widthOf } from '../../renderer/ui/pdf/zoom.ts';
import { formatStorlek, shortSumma } from '../../shared/lib/fil.ts';
import type { PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { Tidslinjerad } from '../../shared/modules/akt/schema.ts';
import { MALLAR } from '../../shared/modules/dokument/schema.ts';

const at = '2026-11-23T08:00:00.000Z' as Tidpunkt;
const avslutad = '2026-11-23' as Datum;

const beslut: Tidslinjerad = {
  id: '7'.repeat(32) as PostId,
  nr: 7,
  slag: 'beslut',
  version: 1,
  personId: null,
  handelse: at,
  signerad: at,
  signeradAv: 'Sam Provander',
  ersatter: null,
  rubrik: 'Beslut',
};

describe('the choice of a document', () => {
  it('offers everything but the inlaga once the akt is closed, the whole akt first', () => {
    const offered = listMallar({ avslutad });
    expect(offered[0]).toBe('akt');
    expect(offered.toSorted()).toEqual(MALLAR.filter((mall) => mall !== 'inlaga' && mall !== 'jourkuvert').toSorted());
  });

  it('offers no document about the end of an akt that is open', () => {
    expect(listMallar({ avslutad }).filter((mall) => !listMallar({ avslutad: null }).includes(mall))).toEqual([
      'avslut',
    ]);
  });

  it('asks for a post exactly where the core refuses to make the document without one', () => {
    expect(MALLAR.filter(isPostMall)).toEqual([
      'skyddsbedomning',
      'matchning',
      'beslut',
      'intyg',
      'motesblad',
      'sakerhetsplan',
      'lista',
    ]);
  });

  it('names a post by what it is, its day and its number', () => {
    expect(namnOfPost('Beslut om insats', beslut)).toBe('Beslut om insats, mån 23 nov 2026 (post 7)');
  });

  it('names a document by its kind, and by its post when it has one', () => {
    const tidslinje = [beslut];
    expect(namnOfDokument({ mall: 'akt', postId: null }, { tidslinje })).toBe('Hela akten');
    expect(namnOfDokument({ mall: 'beslut', postId: beslut.id }, { tidslinje })).toBe(
      'Beslut, mån 23 nov 2026 (post 7)',
    );
    expect(namnOfDokument({ mall: 'beslut', postId: beslut.id }, { tidslinje: [] })).toBe('Beslut');
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
