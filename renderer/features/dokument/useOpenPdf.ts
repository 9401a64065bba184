import { useCallback } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { client } from '../../client/live.ts';
import { type OnPiece, type OpenState, readPieces, useOpened } from '../../client/opened.ts';
import type { OpenPdf } from '../../ui/pdf/pdf.ts';
import { text } from './text.ts';

/** Fetches and opens a stored document while the component is mounted, and closes it afterwards. */
export function useOpenPdf(aktId: AktId, { id, byte }: DokumentRad): OpenState<OpenPdf> {
  const load = useCallback(
    async (onPiece: OnPiece) => {
      const read = (del: number) => client.dokument.readChunk({ aktId, dokumentId: id, del });
      const bytes = await readPieces({ byte, read, ofullstandigt: text.ofullstandigt }, onPiece);
      if (bytes === null) return null;
      // Half a megabyte of code that most days are done without.
      const { openPdf } = await import('../../ui/pdf/pdf.ts');
      return openPdf(bytes, { withAnnotations: false });
    },
    [aktId, id, byte],
  );
  return useOpened(load);
}
