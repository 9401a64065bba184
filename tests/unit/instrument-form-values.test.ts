import { describe, expect, it } from 'vitest';
import { emptySvar, prune, svarOf } from '../../renderer/features/instrument/values.ts';
import { kortaFragorV1 } from '../../shared/instrument/korta-fragor-v1.ts';
import { checkSvar } from '../../shared/instrument/svar.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';

const empty = emptySvar(kortaFragorV1, null, tidpunktFromMillis(Date.UTC(2026, 10, 22, 8)));

describe('the answers of a form', () => {
  it('start unanswered and may be signed so', () => {
    expect(checkSvar(kortaFragorV1, svarOf(empty))).toEqual([]);
  });

  it('lose the answer to a question that is no longer asked, and keep the others', () => {
    const values = {
      ...empty,
      svar: {
        ...empty.svar,
        svar: { 'barn-bevittnat': { svar: 'inga-barn' }, 'barn-utsatt': { svar: 'ja' }, hotad: { svar: 'ja' } },
      },
    };
    const typed = svarOf(values);
    expect(checkSvar(kortaFragorV1, typed)).not.toEqual([]);
    const signed = prune(kortaFragorV1, typed);
    expect(Object.keys(signed.svar).toSorted()).toEqual(['barn-bevittnat', 'hotad']);
    expect(checkSvar(kortaFragorV1, signed)).toEqual([]);
  });
});
