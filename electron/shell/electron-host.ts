import path from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { AppInfo, ShellHost } from '../core/host.ts';
import type { Clipboard, SystemClipboard } from '../shell-common/clipboard.ts';
import type { LockMemory } from '../shell-common/lock-memory.ts';
import { printWithCups } from '../shell-common/print-cups.ts';

const NO_PRINTING =
  'Utskrift direkt från programmet finns ännu inte på Windows. Spara dokumentet som PDF på en skyddad plats och skriv ut det därifrån.';
const FALLBACK_NAME = 'Skyddsakt.pdf';
const LONGEST_NAME = 80;
const EXTENSION_NAMES: Readonly<Record<string, string>> = { pdf: 'PDF-dokument' };

export interface ElectronHostParts {
  readonly demo: AppInfo['demo'];
  readonly window: () => BrowserWindow | null;
  readonly memory: LockMemory;
  readonly clipboard: Clipboard;
}

/** Electron's own way to the clipboard, which only the main process has. */
export const systemClipboard: SystemClipboard = {
  write: (text) => clipboard.writeText(text),
  read: () => clipboard.readText(),
  clear: () => Promise.resolve(clipboard.clear()),
};

/** Dialogs and printing of the desktop. */
export function createElectronHost({ demo, window, memory, clipboard: ours }: ElectronHostParts): ShellHost {
  const canPrint = process.platform !== 'win32';
  const info: Omit<AppInfo, 'skarmskydd' | 'paminnelser'> = {
    version: app.getVersion(),
    skal: 'electron',
    filval: 'dialog',
    standardmapp: app.getPath('documents'),
    demo,
    ...(canPrint ? {} : { utskriftSaknas: NO_PRINTING }),
  };
  return {
    appInfo: () =>
      Promise.resolve({ ...info, skarmskydd: skarmskyddOf(window()), paminnelser: memory.present().paminnelser }),
    copy: ({ text }) => ours.copy(text),
    chooseSave: ({ forslag }) => chooseSave(forslag, window()),
    chooseFolder: () => chooseWith(FOLDER_OPTIONS, window()),
    chooseOpen: () => chooseWith(FILE_OPTIONS, window()),
    print: (input) => (canPrint ? printWithCups(input, process.env) : Promise.resolve({ utfall: 'ingen-skrivare' })),
  };
}

/** Asked of the window itself; on Linux there is nothing that could be on. */
function skarmskyddOf(window: BrowserWindow | null): AppInfo['skarmskydd'] {
  const hasIt = process.platform === 'win32' || process.platform === 'darwin';
  return hasIt && window?.isContentProtected() === true ? 'pa' : 'saknas';
}

/** The save dialog: the system's list of recent files must not learn what was saved here. */
export function saveDialogOptions(forslag: string, folder: string): SaveDialogOptions {
  const name = safeFileName(forslag);
  const extension = path.extname(name).slice(1);
  return {
    title: 'Spara',
    defaultPath: path.join(folder, name),
    filters: [{ name: EXTENSION_NAMES[extension] ?? 'Fil', extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  };
}

/** A bare file name: no folder, no control characters, an extension, at most 80 characters. */
export function safeFileName(forslag: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.[a-z0-9]{1,8}$/u.test(forslag);
  return isPlain && forslag.length <= LONGEST_NAME ? forslag : FALLBACK_NAME;
}

async function chooseSave(forslag: string, window: BrowserWindow | null): Promise<{ sokvag: string } | null> {
  const options = saveDialogOptions(forslag, app.getPath('documents'));
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : { sokvag: filePath };
}

const FOLDER_OPTIONS: OpenDialogOptions = {
  title: 'Välj mapp',
  properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
};

/** The ending is only what the dialog shows: the core looks at the bytes. */
const FILE_OPTIONS: OpenDialogOptions = {
  title: 'Välj fil',
  filters: [{ name: 'PDF, JPEG eller PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
  properties: ['openFile', 'dontAddToRecent'],
};

async function chooseWith(
  options: OpenDialogOptions,
  window: BrowserWindow | null,
): Promise<{ sokvag: string } | null> {
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  const [sokvag] = filePaths;
  return canceled || sokvag === undefined ? null : { sokvag };
}
