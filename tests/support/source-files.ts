import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Path from the root with `/`. */
  readonly file: string;
  readonly text: string;
  /** What it imports: paths from the root for our own files, package names otherwise. */
  readonly imports: readonly string[];
  /** The same without `import type`: what exists at run time. */
  readonly runtimeImports: readonly string[];
  /** Of these, what is read before the file itself is. */
  readonly staticImports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every TypeScript file below some folders of the root. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) =>
        readSource(path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
      ),
  );
}

function readSource(file: string): SourceFile {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = [...text.matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
    isType: type !== undefined,
    isLate: dynamic !== undefined,
    target: resolve(file, from ?? dynamic ?? ''),
  }));
  return {
    file,
    text,
    imports: found.map(({ target }) => target),
    runtimeImports: found.filter(({ isType }) => !isType).map(({ target }) => target),
    staticImports: found.filter(({ isType, isLate }) => !isType && !isLate).map(({ target }) => target),
  };
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
}
