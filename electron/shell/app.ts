import path from 'node:path';
import { app, dialog } from 'electron';
import { defaultVaultFolder } from '../core/vault-place.ts';
import { type Options, USAGE } from '../shell-common/argv.ts';
import { createClipboard } from '../shell-common/clipboard.ts';
import { type Lifecycle, startLifecycle } from '../shell-common/lifecycle.ts';
import { createLockMemory } from '../shell-common/lock-memory.ts';
import { createElectronHost, systemClipboard } from './electron-host.ts';
import { type Life, prepareLives } from './life.ts';
import { watchDesktop } from './lock-triggers.ts';
import { setMenu } from './menu.ts';
import { registerScheme } from './protocol.ts';
import { lockDownContents, lockDownSessions } from './session-policy.ts';
import { readCommandLine, scrubEnvironment, switches } from './switches.ts';

/** sysexits.h EX_SOFTWARE */
const BROKEN = 70;

/**
 * The whole life of the program. The order matters: what hardens Chromium comes before it is ready, every handler
 * before the first page.
 * @param distDir holds `renderer/`, `core/entry.mjs` and `shell/preload.cjs`
 */
export async function runApp(distDir: string): Promise<void> {
  const options = readCommandLine(process.argv, {
    packaged: app.isPackaged,
    driven: process.env.SKYDDSAKT_E2E === '1',
  });
  if (options === null) {
    process.stderr.write('Okänt argument. Skriv: [--vault MAPP]\n');
    app.exit(USAGE);
    return;
  }
  harden();
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  registerScheme();
  lockDownContents(app);
  await app.whenReady();
  try {
    await runLives(options, distDir);
  } catch (error) {
    // Nothing has been unlocked yet: this tells of a broken installation.
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n`);
    dialog.showErrorBox('Skyddsakt kunde inte starta', 'Installationen är skadad. Installera programmet på nytt.');
    app.exit(BROKEN);
  }
}

function harden(): void {
  scrubEnvironment(process.env);
  for (const [name, value] of switches()) {
    if (value === null) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  app.disableHardwareAcceleration();
  app.enableSandbox();
  setMenu();
  // Beside the default vault, never in it.
  app.setPath('userData', path.join(app.getPath('appData'), 'Skyddsakt', 'fonster'));
}

async function runLives(options: Options, distDir: string): Promise<void> {
  const session = lockDownSessions();
  let lives: Lifecycle<Life> | null = null;
  const window = () => lives?.present()?.window.window ?? null;
  const memory = createLockMemory();
  const clipboard = createClipboard(systemClipboard);
  const host = createElectronHost({ demo: options.demo, window, memory, clipboard });
  const vaultDir = options.vault ?? defaultVaultFolder();
  lives = await startLifecycle(await prepareLives({ distDir, vaultDir, session, host, memory, clipboard }));
  listen(lives);
}

function listen(lives: Lifecycle<Life>): void {
  let over = false;
  const stopWatching = watchDesktop(
    (reason) => void lives.lock(reason),
    () => lives.present(),
  );
  // A lock leaves no window for a moment; that is not the end.
  app.on('window-all-closed', () => undefined);
  app.on('second-instance', () => lives.present()?.window.window.focus());
  app.on('before-quit', (event) => {
    if (over) return;
    event.preventDefault();
    void lives.close();
  });
  void lives.ended.then((code) => {
    over = true;
    stopWatching();
    if (code !== 0) {
      dialog.showErrorBox(
        'Skyddsakt avslutas',
        'Programmet stannade flera gånger i rad. Det som är sparat finns kvar.',
      );
    }
    app.exit(code);
  });
}
