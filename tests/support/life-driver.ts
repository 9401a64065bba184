import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepLives } from '../../electron/chromium-shell/keeper.ts';
import type { ChromiumShell } from '../../electron/chromium-shell/shell.ts';

/**
 * The program in a Chromium window with a hand on it: keeper and lives as `main.ts` starts them, but the first life
 * unlocks the vault, opens an akt and locks when a line comes in. It tells on its output how far it is.
 */

const [vaultDir = '', aktId = '', inloggningsnamn = '', losenfras = ''] = process.argv.slice(2);
const DIST = path.resolve(import.meta.dirname, '../../dist');
const DRIVEN = `${vaultDir}.driven`;

async function drive(shell: ChromiumShell): Promise<void> {
  if (existsSync(DRIVEN)) return say('låst');
  writeFileSync(DRIVEN, '');
  const page = shell.page();
  const call = (name: string, input: object) =>
    page.evaluate(`window.skyddsakt.call(${JSON.stringify(name)}, ${JSON.stringify(input)}).then((reply) => {
      window.kept = [...(window.kept ?? []), JSON.stringify(reply)];
      return reply.ok;
    })`);
  const opened = [await call('valv.unlock', { inloggningsnamn, losenfras }), await call('akt.get', { aktId })];
  say(opened.every((ok) => ok === true) ? 'öppet' : 'gick inte');
  process.stdin.once('data', () => void shell.lock('knapp'));
}

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

if (process.send === undefined) {
  const args = process.argv.slice(2);
  process.exit(await keepLives({ entry: import.meta.filename, args, env: process.env }));
}
const { liveUnderKeeper } = await import('../../electron/chromium-shell/life-process.ts');
process.exit(await liveUnderKeeper({ vaultDir, headless: true, distDir: DIST }, (shell) => void drive(shell)));
