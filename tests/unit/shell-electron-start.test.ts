import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runApp } from '../../electron/shell/app.ts';
import { saveDialogOptions } from '../../electron/shell/electron-host.ts';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { readCommandLine, scrubEnvironment, switches } from '../../electron/shell/switches.ts';
import { isLockKey } from '../../electron/shell/window.ts';
import { app, argsOf, names, resetElectron } from '../support/fake-electron.ts';

beforeEach(resetElectron);

describe('the command line', () => {
  const installed = { packaged: true, driven: false };

  it('may name a vault folder', () => {
    expect(readCommandLine(['skyddsakt', '--vault=/a'], installed)).toMatchObject({ vault: '/a' });
    expect(readCommandLine(['skyddsakt'], installed)).toMatchObject({ vault: null });
    expect(
      readCommandLine(['electron', 'dist/shell/main.mjs', '--vault', '/a'], { packaged: false, driven: false }),
    ).toMatchObject({ vault: '/a' });
  });

  it.each(
    [
      'remote-debugging-port=9222 remote-debugging-pipe remote-debugging-address=0.0.0.0 remote-allow-origins=*',
      'inspect inspect=0 inspect-brk inspect-port=0 inspect-publish-uid=http no-sandbox disable-sandbox',
      'disable-gpu-sandbox disable-setuid-sandbox disable-web-security allow-running-insecure-content',
      'disable-site-isolation-trials proxy-server=http://x proxy-pac-url=http://x proxy-auto-detect no-proxy-server',
      'proxy-bypass-list=* host-rules=MAP host-resolver-rules=MAP log-net-log=/x net-log-capture-mode=Everything',
      'enable-logging log-file=/x v=1 vmodule=x load-extension=/x disable-extensions-except=/x user-data-dir=/x',
      'disk-cache-dir=/x js-flags=--expose-gc renderer-cmd-prefix=x utility-cmd-prefix=x gpu-launcher=x',
      'ppapi-plugin-path=x register-pepper-plugins=x enable-features=x disable-features=x enable-blink-features=x',
      'ignore-certificate-errors ignore-certificate-errors-spki-list=x ssl-key-log-file=/x auth-server-allowlist=*',
      'single-process no-zygote in-process-gpu enable-automation headless type=renderer app=/x require=/x r=/x',
      'use-fake-ui-for-media-stream auto-open-devtools-for-tabs crash-dumps-dir=/x trace-startup',
    ]
      .join(' ')
      .split(' '),
  )('with --%s stops the program', (name) => {
    expect(readCommandLine(['skyddsakt', `--${name}`], installed)).toBeNull();
    expect(readCommandLine(['skyddsakt', `-${name}`], installed)).toBeNull();
    expect(readCommandLine(['skyddsakt', `/${name}`], installed)).toBeNull();
    expect(readCommandLine(['electron', 'main.mjs', `--${name}`], { packaged: false, driven: false })).toBeNull();
  });

  it('lets a test driver in, but never into an installed program', () => {
    const argv = ['electron', '--inspect=0', '--remote-debugging-port=0', 'main.mjs'];
    expect(readCommandLine(argv, { packaged: false, driven: true })).not.toBeNull();
    expect(readCommandLine(argv, { packaged: false, driven: false })).toBeNull();
    expect(readCommandLine(argv.slice(0, 3), { packaged: true, driven: true })).toBeNull();
  });

  it('loses the variables that would make Node or Chromium log, listen or load', () => {
    const env = {
      PATH: '/bin',
      NODE_OPTIONS: '--inspect',
      NODE_EXTRA_CA_CERTS: '/x',
      ELECTRON_RUN_AS_NODE: '1',
      ELECTRON_ENABLE_LOGGING: '1',
      ELECTRON_LOG_FILE: '/x',
      SSLKEYLOGFILE: '/x',
      GOOGLE_API_KEY: 'x',
    };
    scrubEnvironment(env);
    expect(env).toEqual({ PATH: '/bin' });
  });

  it('gets these switches, whose list cannot be changed', () => {
    expect(Object.isFrozen(switches())).toBe(true);
    expect(Object.fromEntries(switches())).toEqual({
      'disable-background-networking': null,
      'disable-component-update': null,
      'disable-domain-reliability': null,
      'disable-sync': null,
      'disable-quic': null,
      'no-pings': null,
      'dns-prefetch-disable': null,
      'disable-breakpad': null,
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': 'http://127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
      'disable-features':
        'NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,DialMediaRouteProvider,AsyncDns,Reporting',
      lang: 'sv-SE',
    });
  });
});

describe('small parts of the shell', () => {
  it('take Ctrl+L and Cmd+L as the lock key, and no other', () => {
    const key = { type: 'keyDown', key: 'l', control: true, meta: false };
    expect(isLockKey(key)).toBe(true);
    expect(isLockKey({ ...key, key: 'L' })).toBe(true);
    expect(isLockKey({ ...key, control: false, meta: true })).toBe(true);
    expect(isLockKey({ ...key, type: 'keyUp' })).toBe(false);
    expect(isLockKey({ ...key, control: false })).toBe(false);
    expect(isLockKey({ ...key, key: 'k' })).toBe(false);
  });

  it('propose neutral file names and keep them out of the list of recent files', () => {
    expect(saveDialogOptions('A-2026-0131.pdf', '/dok')).toMatchObject({
      defaultPath: '/dok/A-2026-0131.pdf',
      properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
    });
    for (const bad of ['../akt.pdf', '/etc/x.pdf', 'a\nb.pdf', '.dold', 'utan', '', `${'a'.repeat(90)}.pdf`]) {
      expect(saveDialogOptions(bad, '/dok').defaultPath, bad).toBe('/dok/Skyddsakt.pdf');
    }
  });

  it('have no menu but on a Mac, and there none that opens tools or windows', () => {
    expect(menuTemplate('linux')).toBeNull();
    expect(menuTemplate('win32')).toBeNull();
    expect(JSON.stringify(menuTemplate('darwin'))).not.toMatch(/toggleDevTools|reload|viewMenu|windowMenu|services/);
  });
});

describe('a start that must not happen', () => {
  const argv = process.argv;
  afterEach(() => {
    process.argv = argv;
  });

  it('ends with code 64 and without hardening anything when an argument is unknown', async () => {
    process.argv = ['skyddsakt', '--remote-debugging-port=9222'];
    await runApp('/nowhere');
    expect(names()).toEqual(['app.exit']);
    expect(argsOf('app.exit')).toEqual([64]);
  });

  it('ends quietly when the program runs already', async () => {
    process.argv = ['skyddsakt'];
    app.instanceLock = false;
    await runApp('/nowhere');
    expect(argsOf('app.exit')).toEqual([0]);
    expect(names()).not.toContain('app.whenReady');
  });

  it('says that the installation is broken when the window is missing', async () => {
    process.argv = ['skyddsakt'];
    await runApp('/nowhere');
    expect(argsOf('app.exit')).toEqual([70]);
    expect(names()).toContain('dialog.showErrorBox');
  });
});
