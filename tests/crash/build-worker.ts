import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXTERNAL = ['@journeyapps/sqlcipher', '@node-rs/argon2', 'pdfkit'];

/**
 * Bundles the worker as the core is bundled: a process that begins in a third of the time leaves more of it for kills.
 * @returns the file to run
 */
export async function buildWorker(): Promise<string> {
  const outDir = `${ROOT}/dist/krasch`;
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true, external: EXTERNAL },
    build: {
      ssr: fileURLToPath(new URL('./worker.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { external: EXTERNAL, output: { format: 'esm', entryFileNames: 'worker.mjs' } },
    },
  });
  return `${outDir}/worker.mjs`;
}
