import type { AktData } from '../../shared/mallar/akt-data.ts';
import type { Block, Dokument } from '../../shared/mallar/define.ts';
import { MALLREGISTER } from '../../shared/mallar/registry.ts';

/** The document of a template on an akt. */
export function build(mall: keyof typeof MALLREGISTER, akt: AktData, postId: string | null = null): Dokument {
  return MALLREGISTER[mall].build({ akt, postId });
}

/** What stands in the fields with a label. */
export function faltOf({ block }: { readonly block: readonly Block[] }, etikett: string): string[] {
  return block.flatMap((one) =>
    one.typ === 'falt' ? one.rader.filter((rad) => rad.etikett === etikett).map((rad) => rad.varde) : [],
  );
}

/** The headings of a level. */
export function rubriker({ block }: Dokument, niva: 1 | 2 | 3): string[] {
  return block.flatMap((one) => (one.typ === 'rubrik' && one.niva === niva ? [one.text] : []));
}
