import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { artOf, readDiagnoser, writeDiagnos } from '../../electron/core/diagnostik.ts';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import { tempDir } from '../support/temp.ts';

const rad = {
  tid: Tidpunkt.parse('2026-11-23T08:00:00.000Z'),
  kod: 'UNEXPECTED' as const,
  referens: 'A1B2C3D4',
  version: '1.0.0',
  anrop: 'akt.get',
  ms: 12,
  art: 'Error:SQLITE_BUSY',
};

describe('the diagnostics file', () => {
  it('gives back what was noted, for the owner’s eyes only', async () => {
    const file = path.join(tempDir(), 'mapp', 'diagnostik.jsonl');
    await writeDiagnos(file, rad);
    await writeDiagnos(file, { ...rad, referens: 'FFFFFFFF' });
    expect((await readDiagnoser(file)).map(({ referens }) => referens)).toEqual(['A1B2C3D4', 'FFFFFFFF']);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('notes neither text that somebody could have typed nor fields that it does not know', async () => {
    const file = path.join(tempDir(), 'diagnostik.jsonl');
    const art = 'Error: Frideborg Fiktivsson';
    await writeDiagnos(file, { ...rad, anrop: 'akt get Frideborg', art, stack: 'Frideborg' } as typeof rad);
    expect(readFileSync(file, 'utf8')).not.toContain('Frideborg');
    expect(await readDiagnoser(file)).toMatchObject([{ anrop: '?', art: '?' }]);
  });

  it('says of an error what kind it is, never its message', () => {
    expect(artOf(new TypeError('Frideborg'))).toBe('TypeError');
    expect(artOf(Object.assign(new Error('Frideborg'), { code: 'ENOSPC' }))).toBe('Error:ENOSPC');
    expect(artOf('Frideborg')).toBe('string');
    expect(artOf(null)).toBe('object');
  });

  it('turns over before it grows without end, and leaves out lines that have been changed by hand', async () => {
    const file = path.join(tempDir(), 'diagnostik.jsonl');
    writeFileSync(file, `${'x'.repeat(1024 * 1024 + 1)}\n`);
    await writeDiagnos(file, rad);
    expect(statSync(file).size).toBeLessThan(1024);
    expect(statSync(`${file}.1`).size).toBeGreaterThan(1024 * 1024);
    writeFileSync(file, `{"tid": 1}\nskräp\n\n${readFileSync(file, 'utf8')}`);
    expect(await readDiagnoser(file)).toEqual([rad]);
  });

  it('is silent where it cannot write, so that the first fault is not hidden by the second', async () => {
    const folder = tempDir();
    await expect(writeDiagnos(folder, rad)).resolves.toBeUndefined();
    expect(await readDiagnoser(path.join(folder, 'finns-inte'))).toEqual([]);
  });
});
