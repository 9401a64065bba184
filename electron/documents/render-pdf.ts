import { createHash } from 'node:crypto';
import type { Dokument } from '../../shared/mallar/define.ts';
import { type Breathe, createBreathe } from './breathe.ts';
import { createTextCleaner, type TextCleaner } from './clean-text.ts';
import type { DocumentFonts } from './fonts.ts';
import { type Layout, layoutDokument } from './layout.ts';
import { paintLayouts } from './paint.ts';
import { openPdf } from './pdf-file.ts';

export interface RenderOptions {
  readonly fonts: DocumentFonts;
  /** `klart` of `av`, in thousandths of the work; never falls. */
  readonly progress?: (klart: number, av: number) => void;
  readonly signal?: AbortSignal;
}

export interface Rendered {
  /** A PDF/A-2a file. The same model gives the same bytes. */
  readonly bytes: Uint8Array;
  /** Number of pages. */
  readonly sidor: number;
  /** Of `bytes`, lower-case hex. */
  readonly sha256: string;
  /** Characters that the typeface lacks, as `U+1F600`; each is drawn as a visible square. */
  readonly saknadeTecken: readonly string[];
}

/** The two files of a printed akt. */
export interface RenderedAkt {
  /** The inlaga by itself: kept in the akt; the cover's hash is of these bytes. */
  readonly inlaga: Rendered;
  /** Cover and inlaga in one file, pages numbered through. */
  readonly akt: Rendered;
}

export interface AktParts {
  /** Makes the cover, which states how many pages the inlaga has and its hash. */
  readonly omslag: (inlaga: { readonly sidor: number; readonly sha256: string }) => Dokument;
  readonly inlaga: Dokument;
}

/**
 * Turns a document into a PDF/A-2a file.
 * @throws AppError CANCELLED when the signal is given; UNEXPECTED when the model contradicts itself
 */
export async function renderPdf(dokument: Dokument, options: RenderOptions): Promise<Rendered> {
  const work = startWork(options, { layouts: 1, paintings: 1 });
  return paint([await layout(dokument, work)], work);
}

/**
 * Turns an akt into its two files. The inlaga is broken into pages once and drawn twice.
 * @throws AppError CANCELLED when the signal is given; UNEXPECTED when the model contradicts itself
 */
export async function renderAkt(parts: AktParts, options: RenderOptions): Promise<RenderedAkt> {
  const work = startWork(options, { layouts: 2, paintings: 2 });
  const inlagaLayout = await layout(parts.inlaga, work);
  const inlaga = await paint([inlagaLayout], work);
  const omslagLayout = await layout(parts.omslag({ sidor: inlaga.sidor, sha256: inlaga.sha256 }), work);
  const akt = await paint([omslagLayout, inlagaLayout], work);
  return { inlaga, akt };
}

interface Work {
  readonly fonts: DocumentFonts;
  readonly breathe: Breathe;
  readonly cleaner: TextCleaner;
  /** Gives the reporter of the next stage of that kind. */
  stage(kind: 'layout' | 'paint'): (done: number, of: number) => void;
}

const PROGRESS_SCALE = 1000;
/** Drawing takes about three times as long as breaking into pages. */
const SHARE = { layout: 1, paint: 3 } as const;

function startWork(options: RenderOptions, plan: { layouts: number; paintings: number }): Work {
  const whole = plan.layouts * SHARE.layout + plan.paintings * SHARE.paint;
  let base = 0;
  let reported = -1;
  return {
    fonts: options.fonts,
    breathe: createBreathe(options.signal),
    cleaner: createTextCleaner(options.fonts.has),
    stage: (kind) => {
      const start = base;
      base += SHARE[kind];
      return (done, of) => {
        const klart = Math.round((PROGRESS_SCALE * (start + (SHARE[kind] * done) / of)) / whole);
        if (klart <= reported) return;
        reported = klart;
        options.progress?.(klart, PROGRESS_SCALE);
      };
    },
  };
}

function layout(dokument: Dokument, work: Work): Promise<Layout> {
  const { fonts, cleaner, breathe } = work;
  return layoutDokument(dokument, { fonts, cleaner, breathe, step: work.stage('layout') });
}

async function paint(layouts: readonly Layout[], work: Work): Promise<Rendered> {
  const [first] = layouts;
  if (!first) throw new RangeError('nothing to draw');
  await work.breathe();
  const pdf = openPdf(
    first.dokument,
    layouts.map((one) => one.dokument),
    work.fonts,
  );
  const { breathe, fonts } = work;
  const sidor = await paintLayouts(pdf.file, layouts, { fonts, breathe, step: work.stage('paint') });
  const bytes = pdf.finish();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sidor, sha256, saknadeTecken: work.cleaner.missing() };
}
