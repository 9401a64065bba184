import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hash of the names and contents of files and folders below a root, whatever order the file system lists them in.
 * A missing path counts as such.
 */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...new Set(paths)].toSorted()) addPath(hash, root, path);
  return hash.digest('hex');
}

function addPath(hash: Hash, root: string, path: string): void {
  const full = join(root, path);
  if (!existsSync(full)) {
    hash.update(`saknas ${path}\0`);
  } else if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).toSorted()) addPath(hash, root, `${path}/${name}`);
  } else {
    const bytes = readFileSync(full);
    hash.update(`fil ${path} ${bytes.length}\0`).update(bytes);
  }
}
