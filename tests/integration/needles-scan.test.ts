import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanForNeedles } from '../support/needle-scan.ts';
import { tempDir } from '../support/temp.ts';

const NEEDLE = 'Frideborg Björkö';
const NOISE = Buffer.from('lorem ipsum '.repeat(40), 'latin1');

async function findIn(bytes: Uint8Array, options: { needles?: string[]; chunk?: number } = {}) {
  const folder = tempDir();
  writeFileSync(path.join(folder, 'fil.bin'), bytes);
  const chunk = options.chunk === undefined ? {} : { chunk: options.chunk };
  return scanForNeedles([folder], options.needles ?? [NEEDLE], chunk);
}

const utf8 = Buffer.from(NEEDLE, 'utf8');
const PLANTED: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', utf8],
  ['UTF-8 with the dots apart', Buffer.from(NEEDLE.normalize('NFD'), 'utf8')],
  ['Latin-1', Buffer.from(NEEDLE, 'latin1')],
  ['UTF-16LE', Buffer.from(NEEDLE, 'utf16le')],
  ['UTF-16BE', Buffer.from(NEEDLE, 'utf16le').swap16()],
  ['hex', Buffer.from(utf8.toString('hex'))],
  ['hex in capitals', Buffer.from(utf8.toString('hex').toUpperCase())],
  ['JSON without letters beyond ASCII', Buffer.from('{"namn":"Frideborg Bj\\u00f6rk\\u00f6"}')],
  ['a percent-encoded address', Buffer.from(`?q=${encodeURIComponent(NEEDLE)}`)],
  ['base64 from its first byte', Buffer.from(Buffer.from(`${NEEDLE} och mer`).toString('base64'))],
  ['base64 behind one byte', Buffer.from(Buffer.from(`x${NEEDLE} och mer`).toString('base64'))],
  ['base64 behind two bytes', Buffer.from(Buffer.from(`xy${NEEDLE} och mer`).toString('base64'))],
  ['base64url', Buffer.from(Buffer.from(`xy${NEEDLE} och mer`).toString('base64url'))],
  ['base64 of UTF-16', Buffer.from(Buffer.from(`x${NEEDLE}.`, 'utf16le').toString('base64'))],
];

describe('the search for needles', () => {
  it.each(PLANTED)('finds one planted as %s', async (_, bytes) => {
    const { hits, files } = await findIn(Buffer.concat([NOISE, bytes, NOISE]));
    expect(files).toBe(1);
    expect(hits.map(({ needle }) => needle)).toContain(NEEDLE);
    expect(hits[0]?.offset).toBeGreaterThanOrEqual(NOISE.length);
  });

  it.each(PLANTED)('finds one planted as %s wherever two chunks meet', async (_, bytes) => {
    for (let before = 0; before < bytes.length; before += 3) {
      const planted = Buffer.concat([NOISE.subarray(0, 64 - before), bytes, NOISE]);
      const { hits } = await findIn(planted, { chunk: 64 });
      expect(hits.length, `${before} bytes before the border`).toBeGreaterThan(0);
    }
  });

  it('finds quotes and line breaks as JSON writes them', async () => {
    const needle = 'sade "kom ut"\noch bankade';
    const { hits } = await findIn(Buffer.from(JSON.stringify({ text: needle })), { needles: [needle] });
    expect(hits).toHaveLength(1);
  });

  it('finds a needle in the name of a file, a folder or a link', async () => {
    const folder = tempDir();
    mkdirSync(path.join(folder, 'akt frideborg björkö'));
    symlinkSync('/finns-inte', path.join(folder, `${NEEDLE}.lnk`));
    const { hits } = await scanForNeedles([folder], [NEEDLE]);
    expect(hits.map(({ form }) => form)).toEqual(['namn', 'namn']);
  });

  it('finds nothing where nothing is, and says how much it read', async () => {
    expect(await findIn(NOISE)).toEqual({ hits: [], files: 1, bytes: NOISE.length });
  });

  it('refuses to search where there is nothing to search, or for what is met by chance', async () => {
    await expect(scanForNeedles([path.join(tempDir(), 'borta')], [NEEDLE])).rejects.toThrow('ENOENT');
    await expect(scanForNeedles([tempDir()], ['Ida'])).rejects.toThrow('met by chance');
  });
});
