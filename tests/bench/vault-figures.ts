import path from 'node:path';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { createFileKey } from '../../electron/store/key.ts';
import { openEncrypted } from '../../electron/store/open.ts';
import { derivePassphraseKey, KDF_FLOOR } from '../../electron/vault/argon2.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { PASSPHRASE, startCore, type TestCore, unlock } from '../support/core.ts';
import { noteText } from './big-vault.ts';
import { type Figure, figureOf } from './figures.ts';

const OPENINGS = 20;
const SAVES = 120;
const WARM_UP = 10;

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * `unlock.extra.ms` and `akt.open.ms`: a fresh core each time, so that nothing of the akt is open, decrypted or cached;
 * opening compares it with the register and recomputes its history, as it does for the person at the screen.
 */
export async function measureOpening(folder: string, aktId: AktId): Promise<Figure[]> {
  const extra: number[] = [];
  const opening: number[] = [];
  for (let n = 0; n < OPENINGS; n += 1) {
    const test = await startCore(folder);
    const unlocking = await timed(() => unlock(test));
    extra.push(unlocking - (await timed(() => derivePassphraseKey(PASSPHRASE, new Uint8Array(16), KDF_FLOOR))));
    opening.push(await timed(() => test.client.akt.get({ aktId })));
    await test.core.close('knapp');
  }
  return [figureOf('unlock.extra.ms', extra), figureOf('akt.open.ms', opening)];
}

/**
 * `note.save.ms` and `note.save.ratio`: a note signed through the whole pipeline in the akt of two thousand notes,
 * beside one row of the same size committed to a SQLCipher file with the same driver and settings, turn by turn.
 */
export async function measureSaving(folder: string, aktId: AktId): Promise<Figure[]> {
  const test = await startCore(folder);
  await unlock(test);
  const raw = await openRawFile(path.join(folder, 'ra.db'));
  const saves: number[] = [];
  const ratios: number[] = [];
  for (let n = 0; n < SAVES + WARM_UP; n += 1) {
    const text = noteText(n);
    const rawMs = await timed(() => raw.commit(text));
    const saveMs = await timed(() => saveNote(test, aktId, text));
    if (n < WARM_UP) continue;
    saves.push(saveMs);
    ratios.push(saveMs / rawMs);
  }
  await raw.close();
  await test.core.close('knapp');
  return [figureOf('note.save.ms', saves), figureOf('note.save.ratio', ratios)];
}

function saveNote({ client, host }: TestCore, aktId: AktId, text: string): Promise<unknown> {
  return client.anteckning.sign({ aktId, handelse: tidpunktFromMillis(host.clock), innehall: { text } });
}

async function openRawFile(file: string) {
  const raw = await openEncrypted(sqlcipherDriver, file, createFileKey(), { create: true });
  await raw.exec('CREATE TABLE rad (nr INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  return {
    async commit(text: string) {
      await raw.run('BEGIN IMMEDIATE');
      await raw.run('INSERT INTO rad (text) VALUES (?)', [text]);
      await raw.run('COMMIT');
    },
    close: () => raw.close(),
  };
}
