import type { Page } from 'playwright-core';
import type { SystemClipboard } from '../shell-common/clipboard.ts';

/** A page that does not answer must not hold up the lock. */
const PATIENCE_MS = 500;
const PERMISSIONS = ['clipboard-read', 'clipboard-write'];

/** The browser's way to the clipboard. The page itself has no permission: it is granted for one command and taken back. */
export function pageClipboard(page: () => Page): SystemClipboard {
  const run = async (expression: string): Promise<unknown> => {
    const present = page();
    const context = present.context();
    await context.grantPermissions(PERMISSIONS);
    try {
      return await Promise.race([present.evaluate(expression), giveUp()]);
    } finally {
      await context.clearPermissions();
    }
  };
  const write = async (text: string): Promise<void> =>
    void (await run(`navigator.clipboard.writeText(${JSON.stringify(text)})`));
  return {
    write,
    read: async () => String(await run('navigator.clipboard.readText()')),
    clear: () => write(''),
  };
}

function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the page does not answer')), PATIENCE_MS).unref();
  });
}
