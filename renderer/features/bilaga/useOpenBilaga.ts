import { useCallback } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { Bilaga } from '../../../shared/modules/bilaga/schema.ts';
import { client } from '../../client/live.ts';
import { type OnPiece, type OpenState, readPieces, useOpened } from '../../client/opened.ts';
import type { OpenPdf } from '../../ui/pdf/pdf.ts';
import { text } from './text.ts';

/** An attachment that stands open: pages, or a picture that this window alone has an address for. */
export type OpenBilaga =
  | { readonly slag: 'pdf'; readonly pdf: OpenPdf; close(): void }
  | { readonly slag: 'bild'; readonly url: string; close(): void };

/** Opens an attachment, which is logged once, and fetches it while the component is mounted. */
export function useOpenBilaga(aktId: AktId, { id, slag, byte }: Bilaga): OpenState<OpenBilaga> {
  const load = useCallback(
    async (onPiece: OnPiece): Promise<OpenBilaga | null> => {
      const { handtag } = await client.bilaga.open({ aktId, id });
      const read = (del: number) => client.bilaga.readChunk({ aktId, handtag, del });
      const bytes = await readPieces({ byte, read, ofullstandigt: text.ofullstandigt }, onPiece);
      if (bytes === null) return null;
      if (slag !== 'pdf') return openBild(bytes, slag);
      const { openPdf } = await import('../../ui/pdf/pdf.ts');
      const pdf = await openPdf(bytes, { withAnnotations: true });
      return { slag, pdf, close: pdf.close };
    },
    [aktId, id, slag, byte],
  );
  return useOpened(load);
}

/** The kind is ours, from the bytes, so that the browser takes it for a picture and nothing else. */
function openBild(bytes: Uint8Array, slag: 'jpeg' | 'png'): OpenBilaga {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: `image/${slag}` }));
  return { slag: 'bild', url, close: () => URL.revokeObjectURL(url) };
}
