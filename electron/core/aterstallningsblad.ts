import { datumOf, type Tidpunkt } from '../../shared/lib/tid.ts';
import { aterstallningsbladMall } from '../../shared/mallar/aterstallningsblad.ts';
import type { Rendered } from '../documents/render-pdf.ts';

/** The recovery sheet as it goes to the printer. It is never stored: the paper is the only copy. */
export async function renderBlad(ord: readonly string[], now: Tidpunkt): Promise<Rendered> {
  // What draws is read when something is drawn; the lock screen does not wait for it.
  const [{ loadFonts }, { renderPdf }] = await Promise.all([
    import('../documents/fonts.ts'),
    import('../documents/render-pdf.ts'),
  ]);
  const fonts = await loadFonts();
  return renderPdf(aterstallningsbladMall.build({ ord, datum: datumOf(now) }), { fonts });
}
