import { datumOf, type Tidpunkt } from '../../shared/lib/tid.ts';
import { aterstallningsbladMall } from '../../shared/mallar/aterstallningsblad.ts';
import { loadFonts } from '../documents/fonts.ts';
import { type Rendered, renderPdf } from '../documents/render-pdf.ts';

/** The recovery sheet as it goes to the printer. It is never stored: the paper is the only copy. */
export async function renderBlad(ord: readonly string[], now: Tidpunkt): Promise<Rendered> {
  const fonts = await loadFonts();
  return renderPdf(aterstallningsbladMall.build({ ord, datum: datumOf(now) }), { fonts });
}
