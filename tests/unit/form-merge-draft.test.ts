import { describe, expect, it } from 'vitest';
import { mergeDraft, readDraft } from '../../renderer/client/merge-draft.ts';

const EMPTY = { rev: 3, text: '', val: null as string | null, ids: ['a'], inre: { rad: '', ny: 'ja' }, svar: {} };

describe('mergeDraft', () => {
  it('puts what was typed on top of the empty form, also inside its parts', () => {
    const merged = mergeDraft(EMPTY, {
      text: 'hej',
      val: 'x',
      ids: [],
      inre: { rad: 'rad' },
      svar: { q1: { svar: 'ja' } },
    });
    expect(merged).toEqual({
      rev: 3,
      text: 'hej',
      val: 'x',
      ids: [],
      inre: { rad: 'rad', ny: 'ja' },
      svar: { q1: { svar: 'ja' } },
    });
  });

  it('keeps the empty value where the draft has another shape', () => {
    expect(mergeDraft(EMPTY, { text: 7, ids: 'a', inre: 'rad' })).toEqual(EMPTY);
  });

  it('lets a draft empty what may be empty', () => {
    expect(mergeDraft({ person: 'p1' as string | null }, { person: null })).toEqual({ person: null });
  });
});

describe('readDraft', () => {
  it('gives the values of a form and nothing else', () => {
    expect(readDraft('{"a":1}')).toEqual({ a: 1 });
    for (const json of ['', '{', '[]', 'null', '"text"', '7']) expect(readDraft(json)).toBeNull();
  });
});
