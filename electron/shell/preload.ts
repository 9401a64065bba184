import { contextBridge, ipcRenderer } from 'electron';
import type { Reply } from '../../shared/api/errors.ts';
import type { CoreEvent } from '../../shared/api/events.ts';
import { PORT_GRANTED, PORT_REQUESTED } from './channels.ts';

type Message = { id: number; reply: Reply; event?: never } | { event: CoreEvent };

type Port = { start(): void; postMessage(message: unknown): void };
const waiting = new Map<number, (reply: Reply) => void>();
const listeners = new Set<(event: CoreEvent) => void>();
const granted = Promise.withResolvers<Port>();

ipcRenderer.once(PORT_GRANTED, ({ ports: [port] }) => {
  if (port === undefined) return;
  port.addEventListener('message', ({ data }: { data: Message }) => {
    if (data.event !== undefined) return listeners.forEach((fn) => fn(data.event));
    waiting.get(data.id)?.(data.reply);
    waiting.delete(data.id);
  });
  port.start();
  granted.resolve(port);
});
ipcRenderer.send(PORT_REQUESTED);

let lastId = 0;
contextBridge.exposeInMainWorld('skyddsakt', {
  async call(name: string, input: unknown): Promise<Reply> {
    const port = await granted.promise;
    const id = (lastId += 1);
    const { promise, resolve } = Promise.withResolvers<Reply>();
    waiting.set(id, resolve);
    port.postMessage({ id, name, input });
    return promise;
  },
  on(fn: (event: CoreEvent) => void): () => void {
    listeners.add(fn);
    return () => void listeners.delete(fn);
  },
});
