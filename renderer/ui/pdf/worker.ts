// oxlint-disable-next-line import/default -- the bundler answers with the address of the file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import '../trusted-types.ts';

/** The only address that the page may make a script of. The policy's name stands in the content security policy. */
const policy = window.trustedTypes?.createPolicy('skyddsakt', {
  createScriptURL: (url: string) => {
    if (url !== workerUrl) throw new TypeError('not the worker of this program');
    return url;
  },
});

/** A process of its own for reading PDF, without anything that the page holds. */
export function startPdfWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
}
