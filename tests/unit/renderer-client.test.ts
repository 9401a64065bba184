import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { filterCommands } from '../../renderer/app/filter-commands.ts';
import { shortcutOf } from '../../renderer/app/keys.ts';
import { createRegistry } from '../../renderer/app/registry.ts';
import { createClient } from '../../renderer/client/client.ts';
import { listCommands, offerCommands } from '../../renderer/client/commands.ts';
import { defineFeature } from '../../renderer/client/feature.ts';
import { messageOf } from '../../renderer/client/fel.ts';
import { back, currentRoute, forward, navigate, replace } from '../../renderer/client/navigation.ts';
import { readPath, writePath } from '../../renderer/client/path.ts';
import { call } from '../../shared/api/contract.ts';
import { AppError, type Reply } from '../../shared/api/errors.ts';

const api = {
  insats: {
    save: call({
      kind: 'write',
      scope: 'register',
      input: z.object({ kod: z.string() }),
      output: z.object({ rev: z.number() }),
      audit: 'insats.saved',
    }),
  },
} as const;

function aClient(reply: Reply, onLocked?: () => void) {
  const calls: [string, unknown][] = [];
  const bridge = {
    call: async (name: string, input: unknown) => {
      calls.push([name, input]);
      return reply;
    },
    on: () => () => {},
  };
  return { client: createClient<typeof api>(bridge, onLocked), calls };
}

describe('the client', () => {
  it('calls noun.verb and gives the value', async () => {
    const { client, calls } = aClient({ ok: true, value: { rev: 2 } });
    expect(await client.insats.save({ kod: 'SB-01' })).toEqual({ rev: 2 });
    expect(calls).toEqual([['insats.save', { kod: 'SB-01' }]]);
  });

  it('is no promise to anyone who waits for it, and gives the same function each time', async () => {
    const { client } = aClient({ ok: true, value: null });
    expect(await client).toBe(client);
    expect(await client.insats).toBe(client.insats);
    expect(client.insats.save).toBe(client.insats.save);
  });

  it('throws the AppError that the core answered, with field errors and reference number', async () => {
    const fel = {
      kod: 'RULE',
      mening: 'Det går inte.',
      faltfel: [{ falt: 'kod', mening: 'Upptagen.' }],
      referens: 'R7',
    } as const;
    const { client } = aClient({ ok: false, fel });
    const error = await client.insats.save({ kod: 'x' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject(fel);
    expect(messageOf(error)).toEqual({ mening: 'Det går inte.', referens: 'R7' });
  });

  it('tells the session when the vault was locked, and only then', async () => {
    const onLocked = vi.fn();
    await aClient({ ok: false, fel: { kod: 'RULE', mening: 'Nej.' } }, onLocked)
      .client.insats.save({ kod: 'x' })
      .catch(() => null);
    expect(onLocked).not.toHaveBeenCalled();
    await aClient({ ok: false, fel: { kod: 'LOCKED', mening: 'Låst.' } }, onLocked)
      .client.insats.save({ kod: 'x' })
      .catch(() => null);
    expect(onLocked).toHaveBeenCalledTimes(1);
  });
});

describe('a dotted path', () => {
  it('reads through lists and stops at what is not there', () => {
    expect(readPath({ barn: [{ namn: 'a' }] }, 'barn.0.namn')).toBe('a');
    expect(readPath({ barn: null }, 'barn.0.namn')).toBeUndefined();
  });

  it('writes a copy and leaves the original and its other branches alone', () => {
    const before = { barn: [{ namn: 'a' }], plats: { kod: 'SB-01' } };
    const after = writePath(before, 'barn.0.namn', 'b');
    expect(after).toEqual({ barn: [{ namn: 'b' }], plats: { kod: 'SB-01' } });
    expect(before.barn[0]?.namn).toBe('a');
    expect(after.plats).toBe(before.plats);
  });
});

describe('a key press', () => {
  const press = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  it.each([
    [{ key: 'k', code: 'KeyK', ctrlKey: true }, 'Ctrl+K'],
    [{ key: 'k', code: 'KeyK', metaKey: true }, 'Ctrl+K'],
    [{ key: 'A', code: 'KeyA', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+A'],
    [{ key: '¡', code: 'Digit1', altKey: true }, 'Alt+1'],
    [{ key: 'F8', code: 'F8' }, 'F8'],
    [{ key: '?', code: 'Minus', shiftKey: true }, '?'],
    [{ key: 'Enter', code: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
    [{ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft'],
  ])('%o is %s', (part, shortcut) => {
    expect(shortcutOf({ ...press, ...part })).toBe(shortcut);
  });
});

describe('commands', () => {
  it('come from the newest offer first and go when they are taken back', () => {
    const takeBack = offerCommands([{ id: 'a', label: 'Äldre', shortcut: 'Ctrl+J', run: () => {} }]);
    const takeBackNew = offerCommands([{ id: 'b', label: 'Nyare', shortcut: 'Ctrl+J', run: () => {} }]);
    expect(listCommands().find(({ shortcut }) => shortcut === 'Ctrl+J')?.id).toBe('b');
    takeBackNew();
    expect(listCommands().map(({ id }) => id)).toEqual(['a']);
    takeBack();
    expect(listCommands()).toEqual([]);
  });

  it('are found by every word, in keywords too, with å apart from a', () => {
    const commands = ['Gå till Akter', 'Ny aktualisering', 'Lås'].map((label) => ({ id: label, label, run: () => {} }));
    const withWords = [...commands, { id: 'p', label: 'Skriv ut', keywords: ['printa', 'papper'], run: () => {} }];
    expect(filterCommands(withWords, 'akt ny').map(({ id }) => id)).toEqual(['Ny aktualisering']);
    expect(filterCommands(withWords, 'papper').map(({ id }) => id)).toEqual(['p']);
    expect(filterCommands(withWords, 'las')).toEqual([]);
    expect(filterCommands(withWords, 'LA\u030aS').map(({ id }) => id)).toEqual(['Lås']);
    expect(filterCommands(withWords, '')).toHaveLength(4);
  });
});

describe('navigation', () => {
  it('goes, goes back and forward, and forgets what lay ahead', () => {
    navigate('akter', {});
    navigate('katalog', { kod: 'SB-01' });
    navigate('katalog', { kod: 'SB-01' });
    back();
    expect(currentRoute().name).toBe('akter');
    forward();
    expect(currentRoute()).toEqual({ name: 'katalog', params: { kod: 'SB-01' } });
    back();
    navigate('installningar', {});
    forward();
    expect(currentRoute().name).toBe('installningar');
    replace('handbok', {});
    back();
    back();
    back();
    expect(currentRoute().name).toBe('min-dag');
  });
});

const Screen = () => null;

describe('the registry of features', () => {
  it('orders the top bar and finds the screen of a route', () => {
    const registry = createRegistry([
      defineFeature({ id: 'b', screens: { akter: Screen }, nav: [{ route: 'akter', label: 'Akter', order: 2 }] }),
      defineFeature({ id: 'a', nav: [{ route: 'min-dag', label: 'Min dag', order: 1 }] }),
    ]);
    expect(registry.nav.map(({ label }) => label)).toEqual(['Min dag', 'Akter']);
    expect(registry.screens['akter']).toBe(Screen);
    expect(registry.screens['handbok']).toBeUndefined();
  });

  it('refuses two features that draw the same route', () => {
    const one = defineFeature({ id: 'a', screens: { akter: Screen } });
    expect(() => createRegistry([one, { ...one, id: 'b' }])).toThrow(TypeError);
  });

  it('finds with the features that answer when another one fails', async () => {
    const registry = createRegistry([
      defineFeature({ id: 'a', find: () => Promise.reject(new Error('down')) }),
      defineFeature({ id: 'b', find: async (text) => [{ id: 'x', label: text, run: () => {} }] }),
    ]);
    expect((await registry.find('G-044')).map(({ label }) => label)).toEqual(['G-044']);
  });
});
