import { type App, app, type Session, session, type WebContents } from 'electron';
import { isAppUrl } from './app-url.ts';
import { PARTITION } from './window.ts';

/** Chromium's answer for "this certificate is not accepted". */
const CERT_REFUSED = -2;
const DEAD_URL = 'app://local/ingen-ordlista/';

/** Both sessions that exist: ours, and the default one, which somebody would use by mistake. To be called when ready. */
export function lockDownSessions(): Session {
  const ours = session.fromPartition(PARTITION, { cache: false });
  lockDownSession(session.defaultSession);
  lockDownSession(ours);
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
  return ours;
}

/** No permissions, no devices, no downloads, no requests but to the window's own origin. */
export function lockDownSession(target: Session): void {
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerDictionaryDownloadURL(DEAD_URL);
  refusePermissions(target);
  refuseDevices(target);
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));
  target.on('will-download', (event) => event.preventDefault());
  target.setCertificateVerifyProc((_request, answer) => answer(CERT_REFUSED));
  void target.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** Our own pages, and the blobs that they made themselves. */
export function isAllowedRequest(url: string): boolean {
  return isAppUrl(url.startsWith('blob:') ? url.slice('blob:'.length) : url);
}

function refusePermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}

function refuseDevices(target: Session): void {
  target.setDevicePermissionHandler(() => false);
  target.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  target.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose('');
  });
  target.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  target.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
}

/** Every page there will ever be: it may go nowhere, open nothing and hold no other page. To be called before ready. */
export function lockDownContents(target: App): void {
  target.on('web-contents-created', (_event, contents) => lockDownContent(contents));
  target.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  target.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  target.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}

function lockDownContent(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url) || !event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}
