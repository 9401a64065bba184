import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A field is what people wait for at the start; here it is all there is. */
const PAGE = `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Skyddsakt</title></head>
<body><label>Inloggningsnamn <input></label></body></html>`;

const CORE = `process.on('message', (message) => {
  if ('config' in message) process.send({ ready: true });
  if ('lock' in message) process.exit(0);
});`;

/** Writes a build that is nothing but an empty window. @returns its dist folder */
export async function createBlankDist(folder: string): Promise<string> {
  const dist = path.join(folder, 'tomt');
  await mkdir(path.join(dist, 'renderer'), { recursive: true });
  await mkdir(path.join(dist, 'core'));
  await writeFile(path.join(dist, 'renderer', 'index.html'), PAGE);
  await writeFile(path.join(dist, 'core', 'entry.mjs'), CORE);
  return dist;
}
