import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Driver } from '../../electron/store/driver.ts';
import type { TestCore } from './core.ts';
import type { Akter } from './journey.ts';
import { createWorkedOn, KOPIA_JOBB, startLater } from './kopia.ts';
import { createTempDir } from './temp.ts';

/**
 * What the tests about restoring stand on: a closed vault that was worked in after its backup was taken, made once for
 * the file that calls this, and for each of its tests a copy in a folder of its own, which is gone afterwards.
 */
export function prepareAterstallning() {
  const template = createTempDir();
  let made: { readonly akter: Akter; readonly kopiaNamn: string };
  let temp: ReturnType<typeof createTempDir>;
  let running: TestCore | null = null;

  beforeAll(async () => {
    made = await createWorkedOn(template.folder);
  });
  afterAll(() => template.remove());
  beforeEach(() => {
    temp = createTempDir();
    cpSync(template.folder, temp.folder, { recursive: true });
  });
  afterEach(async () => {
    await running?.core.close('avslut');
    running = null;
    temp.remove();
  });

  const kopia = () => path.join(temp.folder, 'sparat', made.kopiaNamn);
  const test = () => {
    if (!running) throw new Error('the test has not started the program');
    return running;
  };

  return {
    /** The vault's folder as it was before any test. */
    ororttValv: path.join(template.folder, 'valv'),
    get akter() {
      return made.akter;
    },
    get folder() {
      return temp.folder;
    },
    get valv() {
      return path.join(temp.folder, 'valv');
    },
    /** The folder of the backup. */
    get kopia() {
      return kopia();
    },
    /** The program as it was started last. */
    get test() {
      return test();
    },
    /** Starts the program, an hour after the backup was taken. */
    async start(driver?: Driver): Promise<void> {
      running = await startLater(temp.folder, driver);
    },
    restore: (mapp = kopia()) => test().client.sakerhetskopia.restore({ mapp, jobbId: KOPIA_JOBB }),
  };
}
