import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runApp } from '../../electron/shell/app.ts';
import {
  app,
  argsOf,
  BrowserWindow,
  dialog,
  ipcMain,
  names,
  playable,
  powerMonitor,
  recorded,
  resetElectron,
  utilityProcess,
} from '../support/fake-electron.ts';
import { makeTinyDist, type TinyDist } from '../support/tiny-dist.ts';

beforeEach(resetElectron);

describe('the program from start to end', () => {
  let dist: TinyDist;
  const argv = process.argv;
  beforeEach(async () => {
    dist = await makeTinyDist();
    process.argv = ['skyddsakt', `--vault=${dist.vaultDir}`];
  });
  afterEach(async () => {
    process.argv = argv;
    app.emit('before-quit', playable({}));
    await vi.waitFor(() => expect(names()).toContain('app.exit'));
    await dist.remove();
  });

  it('hardens Chromium before it is ready, and has every handler before the first page', async () => {
    await runApp(dist.distDir);
    const order = names();
    const before = (first: string, second: string): void => {
      expect(order, `${first} is missing`).toContain(first);
      expect(order.lastIndexOf(first), `${first} before ${second}`).toBeLessThan(order.indexOf(second));
    };
    for (const early of [
      'app.commandLine.appendSwitch',
      'app.disableHardwareAcceleration',
      'app.enableSandbox',
      'app.requestSingleInstanceLock',
      'protocol.registerSchemesAsPrivileged',
      'app.on:web-contents-created',
      'app.on:certificate-error',
    ]) {
      before(early, 'app.whenReady');
    }
    for (const session of ['default', 'ours']) {
      before(`${session}.setPermissionRequestHandler`, 'new BrowserWindow');
      before(`${session}.onBeforeRequest`, 'new BrowserWindow');
      before(`${session}.on:will-download`, 'new BrowserWindow');
    }
    before('ours.protocol.handle', 'new BrowserWindow');
    before('ipcMain.on:port.requested', 'window.loadURL');
    before('contents.on:will-navigate', 'window.loadURL');
    before('window.setContentProtection', 'window.loadURL');
    expect(argsOf('session.fromPartition')).toEqual(['vault', { cache: false }]);
    expect(argsOf('app.configureHostResolver')).toEqual([{ secureDnsMode: 'off', enableBuiltInResolver: false }]);
    expect(argsOf('window.loadURL')).toEqual(['app://local/']);
  });

  it('starts the core with nothing of our environment', async () => {
    await runApp(dist.distDir);
    const [entry, args, options] = argsOf('utilityProcess.fork');
    expect(entry).toBe(path.join(dist.distDir, 'core', 'entry.mjs'));
    expect(args).toEqual([]);
    expect(options).toMatchObject({ env: {}, execArgv: [], allowLoadingUnsignedLibraries: false });
  });

  it('hands a port to its own page, and to nobody else', async () => {
    await runApp(dist.distDir);
    const [window] = BrowserWindow.all;
    ipcMain.emit('port.requested', { senderFrame: { url: 'app://local/' } });
    ipcMain.emit('port.requested', { senderFrame: null });
    expect(names()).not.toContain('contents.postMessage');
    ipcMain.emit('port.requested', { senderFrame: window?.webContents.mainFrame });
    expect(argsOf('contents.postMessage')).toEqual(['port.granted', null, [{ end: 2 }]]);
    expect(recorded.at(-2)).toEqual({ name: 'core.postMessage', args: [{ window: true }, [{ end: 1 }]] });
  });

  it.each([
    ['the screen is locked', () => powerMonitor.emit('lock-screen'), 'skarmlas'],
    ['the core asks for it', () => utilityProcess.children[0]?.emit('message', { requestLock: 'knapp' }), 'knapp'],
  ])('locks when %s: core first, then the window, then both anew', async (_when, trigger, reason) => {
    await runApp(dist.distDir);
    recorded.length = 0;
    trigger();
    await vi.waitFor(() => expect(names()).toContain('window.loadURL'));
    const told = recorded.find(({ args: [message] }) => (message as { lock?: string } | undefined)?.lock !== undefined);
    expect(told?.args[0]).toEqual({ lock: reason });
    const order = ['core.postMessage', 'window.destroy', 'utilityProcess.fork', 'new BrowserWindow', 'window.loadURL'];
    expect(names().filter((name) => order.includes(name) && name !== 'core.postMessage')).toEqual(order.slice(1));
    expect(names().indexOf('core.postMessage')).toBeLessThan(names().indexOf('window.destroy'));
    expect(utilityProcess.children).toHaveLength(2);
  });

  it('locks with the lock key, which the page then does not see', async () => {
    await runApp(dist.distDir);
    const event = playable({});
    const input = { type: 'keyDown', key: 'l', control: true, meta: false };
    BrowserWindow.all[0]?.webContents.emit('before-input-event', event, input);
    expect(event.prevented).toBe(true);
    await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(2));
  });

  it('kills a core that does not obey a lock after a second and a half', async () => {
    await runApp(dist.distDir);
    const [core] = utilityProcess.children;
    if (core === undefined) throw new Error('no core process');
    core.stubborn = true;
    const started = performance.now();
    powerMonitor.emit('lock-screen');
    await vi.waitFor(() => expect(names()).toContain('core.kill'), { timeout: 3000 });
    expect(performance.now() - started).toBeGreaterThan(1400);
    expect(performance.now() - started).toBeLessThan(2000);
    await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(2));
  });

  it('shows a fresh window when the core breaks, and stops after four times in a minute', async () => {
    await runApp(dist.distDir);
    for (let broken = 1; broken <= 3; broken += 1) {
      utilityProcess.children.at(-1)?.emit('exit', 70);
      await vi.waitFor(() => expect(names().filter((name) => name === 'window.loadURL')).toHaveLength(broken + 1));
    }
    utilityProcess.children.at(-1)?.emit('exit', 70);
    await vi.waitFor(() => expect(names()).toContain('app.exit'));
    expect(argsOf('app.exit')).toEqual([70]);
    expect(names()).toContain('dialog.showErrorBox');
  });

  it('locks before it quits when the window is closed', async () => {
    await runApp(dist.distDir);
    const event = playable({});
    BrowserWindow.all[0]?.emit('close', event);
    expect(event.prevented).toBe(true);
    await vi.waitFor(() => expect(names()).toContain('app.exit'));
    expect(argsOf('app.exit')).toEqual([0]);
    expect(names().indexOf('window.destroy')).toBeLessThan(names().indexOf('app.exit'));
  });

  it('answers what the core asks of the desktop', async () => {
    await runApp(dist.distDir);
    dialog.answer = { canceled: false, filePath: '/dok/G-044.pdf' };
    const [core] = utilityProcess.children;
    core?.emit('message', { host: { id: 7, op: 'chooseSave', input: { forslag: 'G-044.pdf' } } });
    core?.emit('message', { host: { id: 8, op: 'appInfo', input: null } });
    core?.emit('message', { host: { id: 9, op: 'chooseFolder', input: null } });
    core?.emit('message', { host: { id: 10, op: 'chooseOpen', input: null } });
    await vi.waitFor(() => expect(recorded.filter(({ name }) => name === 'core.postMessage')).toHaveLength(5));
    const replies = recorded.filter(({ name }) => name === 'core.postMessage').map(({ args: [message] }) => message);
    expect(replies).toContainEqual({ hostReply: { id: 7, ok: true, value: { sokvag: '/dok/G-044.pdf' } } });
    expect(replies).toContainEqual({ hostReply: { id: 9, ok: true, value: { sokvag: '/dok/G-044.pdf' } } });
    expect(replies).toContainEqual({ hostReply: { id: 10, ok: true, value: { sokvag: '/dok/G-044.pdf' } } });
    const asked = recorded.filter(({ name }) => name === 'dialog.showOpenDialog').map(({ args }) => args.at(-1));
    expect(asked).toMatchObject([
      { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
      { properties: ['openFile', 'dontAddToRecent'] },
    ]);
    expect(replies).toContainEqual({
      hostReply: {
        id: 8,
        ok: true,
        value: {
          version: '0.1.0',
          skal: 'electron',
          filval: 'dialog',
          standardmapp: '/fake/documents',
          demo: null,
          skarmskydd: 'saknas',
          paminnelser: [],
        },
      },
    });
  });
});
