import { EventEmitter } from 'node:events';

/**
 * Stands in for the `electron` module in tests of the Electron shell: it records every call in order and keeps what was
 * handed to it, so that a test can compare options and play the events. It has no behaviour of its own.
 */

/** One recorded call, `app.enableSandbox` for instance. */
export interface Recorded {
  readonly name: string;
  readonly args: readonly unknown[];
}

export const recorded: Recorded[] = [];

/** Names of the recorded calls, in order. */
export function names(): string[] {
  return recorded.map(({ name }) => name);
}

/** The arguments of the only call of that name. @throws Error when there is none or more than one */
export function argsOf(name: string): readonly unknown[] {
  const [call, second] = recorded.filter((one) => one.name === name);
  if (call === undefined || second !== undefined) throw new Error(`not exactly one call of ${name}`);
  return call.args;
}

function record(name: string, ...args: unknown[]): void {
  recorded.push({ name, args });
}

/** An emitter whose listed methods only record; registrations of listeners are recorded as `prefix.on:event`. */
export class Recorder extends EventEmitter {
  readonly prefix: string;

  constructor(prefix: string, methods: readonly string[]) {
    super();
    this.prefix = prefix;
    for (const method of methods) {
      Object.defineProperty(this, method, { value: (...args: unknown[]) => record(`${prefix}.${method}`, ...args) });
    }
  }

  override on(event: string, fn: (...args: never[]) => void): this {
    record(`${this.prefix}.on:${event}`);
    return super.on(event, fn as (...args: unknown[]) => void);
  }
}

const APP_METHODS = ['enableSandbox', 'disableHardwareAcceleration', 'setPath', 'exit', 'configureHostResolver'];
const SESSION_METHODS = [
  'setSpellCheckerEnabled',
  'setSpellCheckerDictionaryDownloadURL',
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setBluetoothPairingHandler',
  'setDisplayMediaRequestHandler',
  'setCertificateVerifyProc',
  'setProxy',
  'clearStorageData',
];

class FakeApp extends Recorder {
  isPackaged = true;
  instanceLock = true;
  readonly commandLine = {
    appendSwitch: (...args: unknown[]) => record('app.commandLine.appendSwitch', ...args),
  };

  requestSingleInstanceLock(): boolean {
    record('app.requestSingleInstanceLock');
    return this.instanceLock;
  }
  whenReady(): Promise<void> {
    record('app.whenReady');
    return Promise.resolve();
  }
  getVersion(): string {
    return '0.1.0';
  }
  getPath(name: string): string {
    return `/fake/${name}`;
  }
}
export const app = new FakeApp('app', APP_METHODS);

export class FakeSession extends Recorder {
  readonly webRequest: { onBeforeRequest(...args: unknown[]): void };
  readonly protocol: { handle(...args: unknown[]): void };

  constructor(prefix: string) {
    super(prefix, SESSION_METHODS);
    this.webRequest = { onBeforeRequest: (...args) => record(`${prefix}.onBeforeRequest`, ...args) };
    this.protocol = { handle: (...args) => record(`${prefix}.protocol.handle`, ...args) };
  }
}
export const session = {
  defaultSession: new FakeSession('default'),
  ours: new FakeSession('ours'),
  fromPartition(...args: unknown[]): FakeSession {
    record('session.fromPartition', ...args);
    return session.ours;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (...args: unknown[]) => record('protocol.registerSchemesAsPrivileged', ...args),
};
export const Menu = {
  setApplicationMenu: (...args: unknown[]) => record('Menu.setApplicationMenu', ...args),
  buildFromTemplate: (template: unknown) => template,
};
export const dialog = {
  answer: { canceled: true, filePath: '' },
  showErrorBox: (...args: unknown[]) => record('dialog.showErrorBox', ...args),
  showSaveDialog: (...args: unknown[]) => {
    record('dialog.showSaveDialog', ...args);
    return Promise.resolve(dialog.answer);
  },
  showOpenDialog: (...args: unknown[]) => {
    record('dialog.showOpenDialog', ...args);
    return Promise.resolve({ canceled: dialog.answer.canceled, filePaths: [dialog.answer.filePath] });
  },
};

/** What lies on the desktop's clipboard. */
export const clipboard = {
  text: '',
  writeText: (text: string) => Promise.resolve(void (clipboard.text = text)),
  readText: () => Promise.resolve(clipboard.text),
  clear: () => void (clipboard.text = ''),
};

class FakePowerMonitor extends Recorder {
  idleSeconds = 0;
  idleState: 'active' | 'idle' | 'locked' | 'unknown' = 'active';
  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
  getSystemIdleState(): string {
    return this.idleState;
  }
}
export const powerMonitor = new FakePowerMonitor('powerMonitor', []);
export const ipcMain = new Recorder('ipcMain', []);

export class MessageChannelMain {
  readonly port1 = { end: 1 };
  readonly port2 = { end: 2 };
}

/** A core process that is ready at once and obeys a lock unless `stubborn`. */
export class FakeUtility extends Recorder {
  pid: number | undefined = undefined;
  stubborn = false;
  readonly stderr = new EventEmitter();

  postMessage(message: Record<string, unknown>, ports: readonly unknown[] = []): void {
    record('core.postMessage', message, ports);
    if ('config' in message) queueMicrotask(() => this.emit('message', { ready: true }));
    if ('lock' in message && !this.stubborn) queueMicrotask(() => this.emit('exit', 0));
  }
  kill(): void {
    record('core.kill');
    this.emit('exit', 1);
  }
}
export const utilityProcess = {
  children: [] as FakeUtility[],
  fork(...args: unknown[]): FakeUtility {
    record('utilityProcess.fork', ...args);
    const child = new FakeUtility('core', []);
    utilityProcess.children.push(child);
    return child;
  },
};

export class FakeContents extends Recorder {
  readonly mainFrame = { url: 'app://local/' };
  gone = false;

  constructor() {
    super('contents', ['setWindowOpenHandler', 'setWebRTCIPHandlingPolicy', 'postMessage']);
  }
  isDestroyed(): boolean {
    return this.gone;
  }
}
export class BrowserWindow extends Recorder {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  protected = false;
  gone = false;

  constructor(options: unknown) {
    super('window', ['show', 'focus']);
    record('new BrowserWindow', options);
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    record('window.loadURL', url);
    return Promise.resolve();
  }
  setContentProtection(on: boolean): void {
    record('window.setContentProtection', on);
    this.protected = on;
  }
  isContentProtected(): boolean {
    return this.protected;
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  destroy(): void {
    record('window.destroy');
    this.gone = true;
  }
}

/** The preload's side. */
export const ipcRenderer = new Recorder('ipcRenderer', ['send']);
export const contextBridge = {
  exposeInMainWorld: (...args: unknown[]) => record('contextBridge.exposeInMainWorld', ...args),
};

/** Forgets everything between tests. */
export function resetElectron(): void {
  recorded.length = 0;
  utilityProcess.children.length = 0;
  BrowserWindow.all.length = 0;
  for (const emitter of [app, session.defaultSession, session.ours, powerMonitor, ipcMain, ipcRenderer]) {
    emitter.removeAllListeners();
  }
  Object.assign(app, { isPackaged: true, instanceLock: true });
  Object.assign(powerMonitor, { idleSeconds: 0, idleState: 'active' });
  dialog.answer = { canceled: true, filePath: '' };
  clipboard.text = '';
}

/** An event of Electron's whose default can be prevented. */
export function playable<T extends object>(fields: T): T & { prevented: boolean; preventDefault(): void } {
  const event = { ...fields, prevented: false, preventDefault: () => void (event.prevented = true) };
  return event;
}
