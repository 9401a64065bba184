import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { argsOf, ipcRenderer, names } from '../support/fake-electron.ts';

const PRELOAD = path.resolve(import.meta.dirname, '../../electron/shell/preload.ts');

interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  on(fn: (event: unknown) => void): () => void;
}

describe('the preload', () => {
  it('is at most 40 lines', () => {
    expect(readFileSync(PRELOAD, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('is one file that requires only electron when it is built', async () => {
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        lib: { entry: PRELOAD, formats: ['cjs'], fileName: 'preload' },
        rolldownOptions: { external: ['electron'] },
      },
    });
    const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
    expect(outputs).toHaveLength(1);
    const code = outputs[0]?.type === 'chunk' ? outputs[0].code : '';
    const required = [...code.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1]?.replace(/[`'"]/g, ''));
    expect(required).toEqual(['electron']);
    expect(code).not.toMatch(/\bimport\b/);
  });

  it('shows the page two functions that speak over the port it was given', async () => {
    await import('../../electron/shell/preload.ts');
    const [key, exposed] = argsOf('contextBridge.exposeInMainWorld') as [string, Bridge];
    expect(key).toBe('skyddsakt');
    expect(Object.keys(exposed)).toEqual(['call', 'on']);
    expect(argsOf('ipcRenderer.send')).toEqual(['port.requested']);
    // It listens before it asks, and asks once.
    const spoken = names().filter((name) => name.startsWith('ipcRenderer.'));
    expect(spoken).toEqual(['ipcRenderer.on:port.granted', 'ipcRenderer.send']);

    // A call made before the port is there waits for it.
    const early = exposed.call('eko', { a: 1 });
    const { port1, port2 } = new MessageChannel();
    const got: unknown[] = [];
    port1.on('message', (message: { id: number; input: unknown }) => {
      got.push(message);
      port1.postMessage({ id: message.id, reply: { ok: true, value: message.input } });
    });
    ipcRenderer.emit('port.granted', { ports: [port2] });
    expect(await early).toEqual({ ok: true, value: { a: 1 } });
    expect(got).toEqual([{ id: 1, name: 'eko', input: { a: 1 } }]);

    const heard: unknown[] = [];
    const stop = exposed.on((event) => void heard.push(event));
    port1.postMessage({ event: { name: 'register.changed' } });
    await exposed.call('eko', null);
    stop();
    port1.postMessage({ event: { name: 'register.changed' } });
    await exposed.call('eko', null);
    expect(heard).toEqual([{ name: 'register.changed' }]);
    port1.close();
  });
});
