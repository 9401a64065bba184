import { judgeBuild, readBuildFacts } from './build-facts.ts';
import type { Driver } from './driver.ts';
import { createFileKey, rawKeyLiteral } from './key.ts';
import { silenceCipherLog } from './open.ts';
import { storageError } from './storage-error.ts';

/**
 * Refuses a database build that is older or looser than the program was made for. Run once, before any file is opened.
 * @throws AppError STORAGE
 */
export async function assertBuild(driver: Driver): Promise<void> {
  const raw = await driver.open(':memory:');
  try {
    await silenceCipherLog(raw);
    await raw.all(`PRAGMA key = "${rawKeyLiteral(createFileKey())}"`);
    if (judgeBuild(await readBuildFacts(raw)).length > 0) throw storageError('bygge');
  } finally {
    await raw.close();
  }
}
