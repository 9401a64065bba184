import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './paths.ts';

/**
 * A folder that holds include/node with Node's headers, or null.
 * Searched in turn: `npm_config_nodedir`, the `node` package of this project (it brings its headers), the folder
 * above each node on PATH, the system's own, and npm's setting.
 */
export function findNodeHeaders(env: NodeJS.ProcessEnv = process.env): string | null {
  const near = [
    env.npm_config_nodedir,
    join(ROOT, 'node_modules/node/node_modules', nodePackageName()),
    join(ROOT, 'node_modules', nodePackageName()),
    ...nodesOnPath(env.PATH ?? '').map((node) => join(dirname(node), '..')),
    '/usr',
    '/usr/local',
  ];
  return near.find(holdsHeaders) ?? [npmNodedir()].find(holdsHeaders) ?? null;
}

/**
 * Copies the headers to `<folder>/include/node` without Node's own openssl headers, which would otherwise shadow
 * those that belong to the libcrypto we link with.
 */
export function stageHeaders(source: string, folder: string): void {
  const from = realpathSync(join(source, 'include', 'node'));
  const opensslFolder = join(from, 'openssl');
  cpSync(from, join(folder, 'include', 'node'), {
    recursive: true,
    dereference: true,
    filter: (file) => file !== opensslFolder,
  });
}

function nodePackageName(): string {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${process.platform}-${process.arch}`;
}

function holdsHeaders(folder: string | null | undefined): folder is string {
  if (!folder) return false;
  return ['node_api.h', 'uv.h', 'common.gypi'].every((file) => existsSync(join(folder, 'include', 'node', file)));
}

function nodesOnPath(path: string): readonly string[] {
  return path
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((file) => existsSync(file))
    .map((file) => realpathSync(file));
}

function npmNodedir(): string | null {
  try {
    const value = execFileSync('npm', ['config', 'get', 'nodedir'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return value.trim() === 'undefined' ? null : value.trim();
  } catch {
    return null;
  }
}
