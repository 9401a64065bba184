import { useEffect, useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { readBytes } from './bytes.ts';
import type { OpenPdf } from './pdf.ts';

export type PdfState =
  | { readonly state: 'loading'; readonly klart: number }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string }
  | { readonly state: 'ready'; readonly pdf: OpenPdf };

/** Fetches and opens a stored document while the component is mounted, and closes it afterwards. */
export function useOpenPdf(aktId: AktId, rad: DokumentRad): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'loading', klart: 0 });
  useEffect(() => {
    let isWanted = true;
    let pdf: OpenPdf | null = null;
    const load = async () => {
      const bytes = await readBytes(aktId, rad, (klart) => {
        if (isWanted) setState({ state: 'loading', klart });
        return isWanted;
      });
      if (bytes === null) return;
      // Half a megabyte of code that most days are done without.
      const { openPdf } = await import('./pdf.ts');
      if (!isWanted) return;
      const opened = await openPdf(bytes);
      if (isWanted) {
        pdf = opened;
        setState({ state: 'ready', pdf });
      } else opened.close();
    };
    load().catch((error: unknown) => {
      if (isWanted) setState({ state: 'failed', ...messageOf(error) });
    });
    return () => {
      isWanted = false;
      pdf?.close();
    };
  }, [aktId, rad]);
  return state;
}
