import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createFormStore } from '../../renderer/client/form.ts';
import { listErrors, shownError } from '../../renderer/client/form-state.ts';
import { AppError, ruleError } from '../../shared/api/errors.ts';

const schema = z.object({
  rev: z.number(),
  namn: z.string().min(1, 'Skriv ett namn.'),
  barn: z.array(z.object({ alder: z.number().max(17, 'Barn är under 18 år.') })),
  antal: z.number(),
});
type Varden = z.input<typeof schema>;
const initial: Varden = { rev: 1, namn: '', barn: [{ alder: 4 }], antal: 1 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function enBlankett(over: Partial<Parameters<typeof createFormStore<typeof schema, void>>[0]> = {}) {
  const sent: unknown[] = [];
  const store = createFormStore<typeof schema, void>({
    schema,
    initial,
    submit: async (parsed) => {
      sent.push(parsed);
    },
    ...over,
  });
  return { store, sent, error: (path: string) => shownError(store.getState(), path) };
}

describe('errors of the schema', () => {
  it('are silent until the field was left', () => {
    const { store, error } = enBlankett();
    expect(error('namn')).toBeUndefined();
    store.leave('namn');
    expect(error('namn')).toBe('Skriv ett namn.');
  });

  it('show everywhere after a submit, which then sends nothing', async () => {
    const { store, sent, error } = enBlankett();
    await store.submit();
    expect(sent).toEqual([]);
    expect(error('namn')).toBe('Skriv ett namn.');
    expect(listErrors(store.getState())).toEqual([{ falt: 'namn', mening: 'Skriv ett namn.' }]);
  });

  it('go while the value is put right', async () => {
    const { store, error } = enBlankett();
    await store.submit();
    store.set('namn', 'Test');
    expect(error('namn')).toBeUndefined();
  });

  it('are found at a dotted path inside a list, and at the list itself', () => {
    const { store, error } = enBlankett();
    store.set('barn.0.alder', 40);
    store.leave('barn.0.alder');
    store.leave('barn');
    expect(error('barn.0.alder')).toBe('Barn är under 18 år.');
    expect(error('barn')).toBe('Barn är under 18 år.');
    expect(initial.barn[0]?.alder).toBe(4);
  });

  it('are Swedish also where the schema has no sentence of its own', () => {
    const { store, error } = enBlankett();
    store.set('antal', null);
    store.leave('antal');
    expect(error('antal')).toBe('Fyll i det här fältet.');
  });
});

describe('a submit', () => {
  it('sends what the schema parsed and leaves the form clean', async () => {
    const { store, sent } = enBlankett();
    store.set('namn', 'Test');
    expect(store.getState().isDirty).toBe(true);
    await store.submit();
    expect(sent).toEqual([{ ...initial, namn: 'Test' }]);
    expect(store.getState()).toMatchObject({ isDirty: false, isSubmitting: false, failure: null });
  });

  it('puts a broken rule of the core at its field until the field changes', async () => {
    const { store, error } = enBlankett({
      submit: () => Promise.reject(ruleError('Namnet används redan.', 'namn')),
    });
    store.set('namn', 'Test');
    await store.submit();
    expect(error('namn')).toBe('Namnet används redan.');
    store.set('namn', 'Testa');
    expect(error('namn')).toBeUndefined();
  });

  it('says what belongs to no field, and never a message of the system', async () => {
    const { store } = enBlankett({ submit: () => Promise.reject(new Error('secret path /home/x')) });
    store.set('namn', 'Test');
    await store.submit();
    expect(store.getState().failure?.mening).toMatch(/oväntat/);
    expect(JSON.stringify(store.getState().failure)).not.toContain('secret');
    expect(store.getState().isDirty).toBe(true);
  });

  it('stays dirty when something was typed while it was on its way', async () => {
    const onItsWay = Promise.withResolvers<void>();
    const { store } = enBlankett({ submit: () => onItsWay.promise });
    store.set('namn', 'Test');
    const done = store.submit();
    await vi.advanceTimersByTimeAsync(0);
    store.set('namn', 'Test Fiktivsson');
    onItsWay.resolve();
    await done;
    expect(store.getState()).toMatchObject({ isDirty: true, values: { namn: 'Test Fiktivsson' } });
  });

  it('is sent once however often it is pressed', async () => {
    const submit = vi.fn(async () => {});
    const { store } = enBlankett({ submit });
    store.set('namn', 'Test');
    await Promise.all([store.submit(), store.submit()]);
    expect(submit).toHaveBeenCalledTimes(1);
  });
});

describe('a conflict', () => {
  const theirs: Varden = { ...initial, rev: 2, namn: 'Deras' };
  const conflicting = {
    submit: () => Promise.reject(new AppError('CONFLICT', 'Någon annan har sparat.')),
    loadTheirs: async () => theirs,
    rebase: (mine: Varden, other: Varden) => ({ ...mine, rev: other.rev }),
  };

  it('holds both versions', async () => {
    const { store } = enBlankett(conflicting);
    store.set('namn', 'Mitt');
    await store.submit();
    expect(store.getState().conflict).toMatchObject({ mine: { namn: 'Mitt' }, theirs: { namn: 'Deras' } });
  });

  it('lets the own text stand on top of the revision that was saved', async () => {
    const { store } = enBlankett(conflicting);
    store.set('namn', 'Mitt');
    await store.submit();
    store.keepMine();
    expect(store.getState()).toMatchObject({ conflict: null, isDirty: true, values: { namn: 'Mitt', rev: 2 } });
  });

  it('takes the saved text and is clean', async () => {
    const { store } = enBlankett(conflicting);
    store.set('namn', 'Mitt');
    await store.submit();
    store.takeTheirs();
    expect(store.getState()).toMatchObject({ conflict: null, isDirty: false, values: theirs });
  });

  it('keeps the own text and says so when the saved text cannot be fetched', async () => {
    const { store } = enBlankett({ ...conflicting, loadTheirs: () => Promise.reject(new Error('gone')) });
    store.set('namn', 'Mitt');
    await store.submit();
    expect(store.getState()).toMatchObject({
      values: { namn: 'Mitt' },
      failure: { mening: 'Någon annan har sparat.' },
    });
  });
});

describe('the draft', () => {
  it('is saved every two seconds while somebody types, not at each letter', async () => {
    const saved: string[] = [];
    const { store } = enBlankett({ saveDraft: async ({ namn }) => saved.push(namn) });
    for (const namn of ['T', 'Te', 'Tes']) {
      store.set('namn', namn);
      await vi.advanceTimersByTimeAsync(900);
    }
    expect(saved).toEqual(['Tes']);
    store.set('namn', 'Test');
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual(['Tes', 'Test']);
    expect(store.getState().draft).toBe('saved');
  });

  it('is saved at once when it is flushed, and not again without a change', async () => {
    const saveDraft = vi.fn(async () => {});
    const { store } = enBlankett({ saveDraft });
    store.set('namn', 'T');
    await store.flushDraft();
    await store.flushDraft();
    await vi.advanceTimersByTimeAsync(5000);
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  it('is tried again after a failure', async () => {
    const saveDraft = vi.fn(async () => {}).mockRejectedValueOnce(new Error('disk'));
    const { store } = enBlankett({ saveDraft });
    store.set('namn', 'T');
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.getState().draft).toBe('failed');
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.getState().draft).toBe('saved');
  });

  it('never lands after the submit that made it needless', async () => {
    const order: string[] = [];
    const { store } = enBlankett({
      saveDraft: async () => order.push('draft'),
      submit: async () => void order.push('submit'),
    });
    store.set('namn', 'Test');
    await store.submit();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(order).toEqual(['submit']);
    expect(store.getState().draft).toBe('clean');
  });

  it('is kept when the submit is refused', async () => {
    const saveDraft = vi.fn(async () => {});
    const { store } = enBlankett({
      saveDraft,
      submit: () => Promise.reject(new AppError('STORAGE', 'Disken är full.')),
    });
    store.set('namn', 'Test');
    await store.submit();
    await vi.advanceTimersByTimeAsync(2000);
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });
});
