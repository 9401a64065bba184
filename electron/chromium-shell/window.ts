import { type BrowserContext, chromium, type Frame, type Page, type Route } from 'playwright-core';
import type { Served } from '../shell-common/serve.ts';
import { BINDINGS, bridgeScript } from './bridge-script.ts';
import type { ClientEnd } from './client-end.ts';
import { browserPids, createProfile, removeProfile, removeProfileNow } from './profile.ts';

/** An origin that no resolver knows; every request to it is answered from our own table. */
export const ORIGIN = 'https://app.invalid';

/** One browser with one window, from start to its end. */
export interface ShellWindow {
  readonly page: Page;
  readonly profile: string;
  /** Settles when the window is gone: closed by the person or through `close`, or its page crashed. */
  readonly gone: Promise<'closed' | 'crashed'>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly executable: string;
  readonly headless: boolean;
  /** The browser's whole environment, but for home and temporary folder, which lie in its profile. */
  readonly env: Readonly<Record<string, string>>;
  readonly serve: (urlPath: string) => Served;
  readonly client: ClientEnd;
  readonly onInput: () => void;
  readonly onBlocked: (url: string) => void;
}

const FLAGS = [
  '--no-first-run',
  '--no-pings',
  '--test-type',
  '--lang=sv-SE',
  '--disable-quic',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--disable-background-networking',
  '--disable-component-update',
  '--dns-prefetch-disable',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://0.0.0.0:1',
  '--proxy-bypass-list=<-loopback>',
];
const APP_WINDOW = ['--app=data:text/html,<title>Skyddsakt</title>', '--window-size=1280,800'];
const CLOSE_LIMIT_MS = 3000;

/**
 * Opens the window. The browser is spoken to over its debugging pipe (file descriptors 3 and 4): no port is opened.
 * @throws Error when the browser does not start
 */
export async function openWindow(options: WindowOptions): Promise<ShellWindow> {
  const profile = await createProfile();
  const removeAtExit = (): void => removeProfileNow(profile);
  process.once('exit', removeAtExit);
  const end = async (context: BrowserContext | null): Promise<void> => {
    if (context !== null) await closeBrowser(context, profile);
    await removeProfile(profile);
    process.off('exit', removeAtExit);
  };
  let context: BrowserContext | null = null;
  try {
    context = await launch(profile, options);
    const opened = context;
    const page = context.pages()[0] ?? (await context.newPage());
    const gone = goneOf(context, page);
    await lockDown(context, page, options);
    await page.goto(`${ORIGIN}/`);
    return { page, profile, gone, close: () => end(opened) };
  } catch (error) {
    await end(context);
    throw error;
  }
}

function launch(profile: string, options: WindowOptions): Promise<BrowserContext> {
  const root = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless,
    // Root has no sandbox in Chromium, and the packed headless shell carries no helper for one.
    chromiumSandbox: !options.headless && !root,
    args: options.headless ? FLAGS : [...FLAGS, ...APP_WINDOW],
    // Signals are the shell's business: the core must be locked first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: options.headless ? { width: 1280, height: 720 } : null,
    ...(options.headless ? {} : { ignoreDefaultArgs: ['about:blank'], colorScheme: null, reducedMotion: null }),
    locale: 'sv-SE',
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
    env: { ...options.env, HOME: profile, ...(process.platform === 'linux' ? { TMPDIR: `${profile}/tmp` } : {}) },
  });
}

async function lockDown(context: BrowserContext, page: Page, options: WindowOptions): Promise<void> {
  await context.route('**/*', (route) => answer(route, options));
  await context.exposeBinding(BINDINGS.call, ({ frame }, text: string) => {
    assertOurs(frame, page);
    return options.client.call(text);
  });
  await context.exposeBinding(BINDINGS.events, ({ frame }) => {
    assertOurs(frame, page);
    return options.client.nextEvents();
  });
  await context.exposeBinding(BINDINGS.input, ({ frame }) => {
    assertOurs(frame, page);
    options.onInput();
  });
  await context.addInitScript({ content: bridgeScript(ORIGIN) });
  context.on('page', (other) => void (other !== page && other.close().catch(() => undefined)));
  page.on('framenavigated', (frame) => {
    const gone = frame === page.mainFrame() && !isOurs(frame.url());
    if (gone) void page.goto(`${ORIGIN}/`).catch(() => undefined);
  });
}

async function answer(route: Route, options: WindowOptions): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin !== ORIGIN || request.method() !== 'GET') {
    options.onBlocked(url.href);
    return route.abort('blockedbyclient');
  }
  const { status, headers, body } = options.serve(url.pathname);
  return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
}

function assertOurs(frame: Frame, page: Page): void {
  if (frame !== page.mainFrame() || !isOurs(frame.url())) throw new TypeError('not the window of this program');
}

function isOurs(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === ORIGIN;
}

function goneOf(context: BrowserContext, page: Page): Promise<'closed' | 'crashed'> {
  return new Promise((resolve) => {
    context.once('close', () => resolve('closed'));
    page.once('close', () => resolve('closed'));
    page.once('crash', () => resolve('crashed'));
  });
}

async function closeBrowser(context: BrowserContext, profile: string): Promise<void> {
  const late = setTimeout(() => {
    for (const pid of browserPids(profile)) process.kill(pid, 'SIGKILL');
  }, CLOSE_LIMIT_MS);
  await context.close().catch(() => undefined);
  clearTimeout(late);
}
