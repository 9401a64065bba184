import { describe, expect, it } from 'vitest';
import { Atervandplats, needsMinDag } from '../../renderer/client/atervandplats.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktRad } from '../../shared/modules/akt/schema.ts';

const MIN = 'a'.repeat(32) as AktId;
const ANNAN = 'b'.repeat(32) as AktId;
const LAST = { sparat: '2026-11-23T08:00:00.000Z' as Tidpunkt, idag: '2026-11-23' as Datum };
const plats = Atervandplats.parse({
  sida: { name: 'akt', params: { aktId: MIN, steg: 'skyddsbedomning' } },
  dialog: null,
  falt: null,
});

function inkommen(aktId: AktId, oppnad: string, forfaller: string): AktRad {
  const uppgifter = [{ steg: 'arendetyp', text: '', forfaller }];
  return { aktId, oppnad, uppgifter } as unknown as AktRad;
}
const needs = (...inkomna: AktRad[]) => needsMinDag(inkomna, plats, LAST);

describe('where the program opens after a lock', () => {
  it('is where one was, also with reports waiting that one has seen', () => {
    expect(needs()).toBe(false);
    expect(needs(inkommen(ANNAN, '2026-11-23T07:00:00.000Z', '2026-11-23'))).toBe(false);
  });

  it('is Min dag when something came in meanwhile, or is overdue', () => {
    expect(needs(inkommen(ANNAN, '2026-11-23T08:01:00.000Z', '2026-11-24'))).toBe(true);
    expect(needs(inkommen(ANNAN, '2026-11-20T07:00:00.000Z', '2026-11-22'))).toBe(true);
  });

  it('is not Min dag because of the report that one is just working with', () => {
    expect(needs(inkommen(MIN, '2026-11-20T07:00:00.000Z', '2026-11-22'))).toBe(false);
  });

  it('is never a page or a dialogue that the program does not know', () => {
    const base = { dialog: null, falt: null };
    expect(Atervandplats.safeParse({ ...base, sida: { name: 'min-dag', params: {} } }).success).toBe(false);
    expect(Atervandplats.safeParse({ ...base, sida: { name: 'akt', params: { aktId: 'x' } } }).success).toBe(false);
    const dialog = { kind: 'dokument', mall: 'akt', postId: null };
    expect(Atervandplats.safeParse({ ...plats, dialog }).success).toBe(false);
  });
});
