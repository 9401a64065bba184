import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  type RenderTask,
  VerbosityLevel,
} from 'pdfjs-dist';
import { startPdfWorker } from './worker.ts';

/** A PDF that is open for drawing. */
export interface OpenPdf {
  readonly sidor: number;
  /** Draws a page on a canvas of its own. @param nr from 1 @param width CSS pixels */
  draw(nr: number, width: number): Drawing;
  /** The words of a page in the order they are read, for those who do not see the picture. */
  words(nr: number): Promise<string>;
  /** Ends the worker, and with it everything it knew of the document. */
  close(): void;
}

/** A page that has been drawn. */
export interface Drawn {
  readonly canvas: HTMLCanvasElement;
  /** False when a picture on it is of a kind that is not decoded here: the place where it should be is empty. */
  readonly isWhole: boolean;
}

/** A page that is being drawn. */
export interface Drawing {
  /** Null when it was cancelled. */
  readonly done: Promise<Drawn | null>;
  cancel(): void;
}

/** The policy of the page forbids eval, WebAssembly and every request, and nothing in a document is ever run. */
const WITHOUT_HELP = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  enableXfa: false,
} as const;

/** Larger bitmaps than this are slow and look no better. */
const WIDEST = 4096;

export interface PdfOptions {
  /** Whether what was filled in and stamped on the pages is drawn: a form is nothing without it. Ours have no such thing. */
  readonly withAnnotations: boolean;
}

/**
 * Opens a document from its very bytes, which are handed over to the worker and gone from the caller.
 * @throws Error when the bytes are no PDF
 */
export async function openPdf(bytes: Uint8Array, options: PdfOptions): Promise<OpenPdf> {
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({ ...WITHOUT_HELP, data: bytes, worker, verbosity: VerbosityLevel.ERRORS });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    const pdf = await Promise.race([task.promise, refusalOf(port)]);
    return {
      sidor: pdf.numPages,
      draw: (nr, width) => draw(pdf, { nr, width, ...options }),
      words: (nr) => readWords(pdf, nr),
      close,
    };
  } catch (error) {
    port.terminate();
    throw error;
  }
}

/** A worker that cannot start never answers. */
function refusalOf(port: Worker): Promise<never> {
  return new Promise((_, reject) => {
    port.addEventListener('error', () => reject(new Error('the worker did not start')), { once: true });
  });
}

interface Wanted extends PdfOptions {
  readonly nr: number;
  readonly width: number;
}

function draw(pdf: PDFDocumentProxy, wanted: Wanted): Drawing {
  let isCancelled = false;
  let task: RenderTask | null = null;
  const paint = async (): Promise<Drawn | null> => {
    try {
      const page = await pdf.getPage(wanted.nr);
      if (isCancelled) return null;
      const canvas = document.createElement('canvas');
      task = startPainting(page, canvas, wanted);
      await task.promise;
      return isCancelled ? null : { canvas, isWhole: !lacksPictures(page) };
    } catch (error) {
      if (isCancelled) return null;
      throw error;
    }
  };
  return {
    done: paint(),
    cancel: () => {
      isCancelled = true;
      task?.cancel();
    },
  };
}

/** A picture that could not be decoded is left out without a word, and known as nothing. */
function lacksPictures({ objs }: PDFPageProxy): boolean {
  return [...objs].some(([, data]) => data === null);
}

function startPainting(page: PDFPageProxy, canvas: HTMLCanvasElement, { width, withAnnotations }: Wanted): RenderTask {
  const pixels = Math.min(WIDEST, width * window.devicePixelRatio);
  const viewport = page.getViewport({ scale: pixels / page.getViewport({ scale: 1 }).width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.setAttribute('aria-hidden', 'true');
  return page.render({
    canvas,
    viewport,
    annotationMode: withAnnotations ? AnnotationMode.ENABLE : AnnotationMode.DISABLE,
  });
}

async function readWords(pdf: PDFDocumentProxy, nr: number): Promise<string> {
  const { items } = await (await pdf.getPage(nr)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
