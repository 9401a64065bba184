import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isAppUrl } from '../../electron/shell/app-url.ts';
import { respond, schemes } from '../../electron/shell/protocol.ts';
import { lockDownContents } from '../../electron/shell/session-policy.ts';
import { isOurSender } from '../../electron/shell/window.ts';
import { createServe } from '../../electron/shell-common/serve.ts';
import { app, argsOf, BrowserWindow, FakeContents, playable, resetElectron } from '../support/fake-electron.ts';

beforeEach(resetElectron);

describe('addresses', () => {
  it.each([
    'https://example.com/',
    'http://local/',
    'file:///etc/passwd',
    'app://local.example.com/',
    'app://local@example.com/',
    'app://anna@local/',
    'app://local:80/',
    'app://LOCAL/',
    'app://',
    'app:local/',
    'app:///local/',
    'app://example.com/local/',
    'apps://local/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://local/1',
    'about:blank',
    'view-source:app://local/',
    'devtools://devtools/',
    'chrome://settings/',
    'ftp://local/',
    'ws://local/',
    '//local/',
    '',
    ' ',
    'local',
    '\u0000app://local/',
    'app://löcal/',
    'app://local\\@example.com/',
    'app://local%2eexample.com/',
    'mailto:a@example.com',
  ])('like %j are not ours', (url) => {
    // A parser may drop a leading control character; what is then left is looked at like anything else.
    expect(isAppUrl(url)).toBe(url === '\u0000app://local/');
  });

  it('within the window are ours', () => {
    expect(['app://local/', 'app://local', 'app://local/assets/a.js?x#y'].map(isAppUrl)).toEqual([true, true, true]);
  });

  it('elsewhere are reached by no navigation, frame, redirect, new window or webview', () => {
    lockDownContents(app as never);
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    const goes = (event: string, fields: object): boolean => {
      const played = playable(fields);
      contents.emit(event, played);
      return !played.prevented;
    };
    const [home, away] = ['app://local/', 'https://example.com/'];
    expect(goes('will-navigate', { url: away })).toBe(false);
    expect(goes('will-navigate', { url: home })).toBe(true);
    expect(goes('will-frame-navigate', { url: away, isMainFrame: true })).toBe(false);
    expect(goes('will-frame-navigate', { url: home, isMainFrame: false })).toBe(false);
    expect(goes('will-frame-navigate', { url: home, isMainFrame: true })).toBe(true);
    expect(goes('will-redirect', { url: away })).toBe(false);
    expect(goes('will-attach-webview', {})).toBe(false);
    const open = argsOf('contents.setWindowOpenHandler')[0] as (details: unknown) => unknown;
    expect(open({ url: home })).toEqual({ action: 'deny' });
  });

  it('never get a certificate, a client certificate or a password', () => {
    lockDownContents(app as never);
    const [trust, choose, login] = [vi.fn(), vi.fn(), vi.fn()];
    const events = [playable({}), playable({}), playable({})];
    app.emit('certificate-error', events[0], {}, 'https://x', 'E', {}, trust);
    app.emit('select-client-certificate', events[1], null, 'https://x', [{}], choose);
    app.emit('login', events[2], {}, {}, {}, login);
    expect(events.every(({ prevented }) => prevented)).toBe(true);
    expect([trust.mock.calls, choose.mock.calls, login.mock.calls]).toEqual([[[false]], [[]], [[]]]);
  });
});

describe('the scheme of the window', () => {
  const serve = createServe(new Map([['/index.html', Buffer.from('<head></head>')]]));

  it('is standard and secure, and nothing more', () => {
    expect(schemes()).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  it('answers GET within the origin with the shared headers', async () => {
    const response = respond({ method: 'GET', url: 'app://local/' }, serve);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<head>');
  });

  it.each([
    ['POST', 'app://local/', 405],
    ['GET', 'app://annan/', 405],
    ['GET', 'app://local/../../etc/passwd', 404],
  ])('answers %s %s with %s', (method, url, status) => {
    expect(respond({ method, url }, serve).status).toBe(status);
  });
});

describe('the sender of a message', () => {
  it('is the top frame of our own window on our own page', () => {
    const ours = new BrowserWindow({});
    expect(isOurSender({ senderFrame: ours.webContents.mainFrame }, ours as never)).toBe(true);
  });

  it('is nobody else', () => {
    const ours = new BrowserWindow({});
    const sender = { senderFrame: ours.webContents.mainFrame };
    expect(isOurSender({ senderFrame: null }, ours as never)).toBe(false);
    expect(isOurSender({ senderFrame: { url: 'app://local/' } }, ours as never)).toBe(false);
    expect(isOurSender({ senderFrame: new BrowserWindow({}).webContents.mainFrame }, ours as never)).toBe(false);
    ours.webContents.mainFrame.url = 'https://example.com/';
    expect(isOurSender(sender, ours as never)).toBe(false);
    ours.webContents.mainFrame.url = 'app://local/';
    ours.gone = true;
    expect(isOurSender(sender, ours as never)).toBe(false);
    ours.gone = false;
    ours.webContents.gone = true;
    expect(isOurSender(sender, ours as never)).toBe(false);
  });
});
