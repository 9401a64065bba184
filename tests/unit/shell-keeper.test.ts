import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN, DIED, LOCKED } from '../../electron/chromium-shell/exit-codes.ts';
import { keepLives } from '../../electron/chromium-shell/keeper.ts';
import { tempDir } from '../support/temp.ts';

/** A life that notes what the keeper gave it, sends what it is told to, and exits with the next of the given codes. */
const LIFE = `import { appendFileSync, readFileSync } from 'node:fs';
const [file, ...codes] = process.argv.slice(2);
process.once('message', (given) => {
  const before = readFileSync(file, 'utf8').split('\\n').length - 1;
  appendFileSync(file, JSON.stringify({ ...given, klocka: process.env.SKYDDSAKT_KLOCKA }) + '\\n');
  const tid = '2026-11-24T1' + before + ':00:00.000Z';
  const remember = { minuter: before + 1, paminnelser: [{ slag: 'klocka', tid, namn: 'Anna' }] };
  process.send({ remember }, () => process.exit(Number(codes[before])));
});`;

async function keep(codes: readonly number[]) {
  const folder = tempDir();
  const [entry, file] = [path.join(folder, 'life.mjs'), path.join(folder, 'lives')];
  writeFileSync(entry, LIFE);
  writeFileSync(file, '');
  const env = { PATH: process.env.PATH, SKYDDSAKT_KLOCKA: '2026-11-22T08:00:00.000Z' };
  const code = await keepLives({ entry, args: [file, ...codes.map(String)], env });
  const lives = readFileSync(file, 'utf8').trim().split('\n');
  return { code, lives: lives.map((line) => JSON.parse(line) as { remember: { minuter: number }; klocka: string }) };
}

describe('the keeper of the Chromium shell', () => {
  it('opens another life after each lock, and ends with the code of the last', async () => {
    const { code, lives } = await keep([LOCKED, LOCKED, LOCKED, LOCKED, LOCKED, 0]);
    expect(code).toBe(0);
    expect(lives).toHaveLength(6);
  });

  it('gives up when lives break four times in a minute', async () => {
    const { code, lives } = await keep([DIED, DIED, DIED, DIED, 0]);
    expect(code).toBe(BROKEN);
    expect(lives).toHaveLength(4);
  });

  it('does not try again what cannot even start', async () => {
    expect((await keep([BROKEN])).lives).toHaveLength(1);
  });

  it('carries over when something is due, and nothing else; and lets a fixed clock run on', async () => {
    const { lives } = await keep([LOCKED, LOCKED, 0]);
    expect(lives.map(({ remember }) => remember)).toEqual([
      { minuter: 10, paminnelser: [] },
      { minuter: 1, paminnelser: [{ slag: 'klocka', tid: '2026-11-24T10:00:00.000Z' }] },
      { minuter: 2, paminnelser: [{ slag: 'klocka', tid: '2026-11-24T11:00:00.000Z' }] },
    ]);
    expect(lives[0]?.klocka).toMatch(/^2026-11-22T08:00:00\.000Z@\d+$/);
    expect(new Set(lives.map(({ klocka }) => klocka)).size).toBe(1);
  });
});
