import { ruleError } from '../../../shared/api/errors.ts';
import type { DokumentId, PostId } from '../../../shared/lib/id.ts';
import type { AktData } from '../../../shared/mallar/akt-data.ts';
import { MALLREGISTER, omslagMall } from '../../../shared/mallar/registry.ts';
import { CHUNK_BYTES } from '../../../shared/modules/dokument/api.ts';
import { filnamnOf } from '../../../shared/modules/dokument/filnamn.ts';
import type { DokumentRad, MallId } from '../../../shared/modules/dokument/schema.ts';
import type { Rendered, RenderOptions } from '../../documents/render-pdf.ts';
import type { AktJobContext } from '../context.ts';
import { readAktData } from './akt-data.ts';
import { insertDokument } from './repo.ts';

/** Templates that are about one post; the others are about the whole akt. */
const NEEDS_POST: ReadonlySet<MallId> = new Set([
  'skyddsbedomning',
  'matchning',
  'beslut',
  'intyg',
  'motesblad',
  'sakerhetsplan',
  'lista',
]);

/**
 * Renders a document and stores it in the akt. Of the whole akt both the inlaga, whose hash the cover names, and the
 * bound akt are kept.
 * @throws RULE when the template needs a post and none is given; CANCELLED
 */
export async function createDokument(
  ctx: AktJobContext,
  input: { readonly mall: MallId; readonly postId: PostId | null },
): Promise<DokumentRad> {
  if (NEEDS_POST.has(input.mall) && input.postId === null)
    throw ruleError('Välj vad dokumentet ska handla om.', 'postId');
  const akt = await ctx.read((db, register) => readAktData(db, register, ctx));
  const options = { fonts: await ctx.fonts(), progress: ctx.progress, signal: ctx.signal };
  const made = await render(akt, input.mall, input.postId, options);
  return ctx.write(async (db) => {
    let last: DokumentRad | undefined;
    for (const { mall, rendered } of made) {
      last = toRad(ctx, akt, mall, input.postId, rendered);
      await insertDokument(db, last, ctx.user.id, rendered.bytes, CHUNK_BYTES);
    }
    if (last === undefined) throw new RangeError('nothing was rendered');
    return last;
  });
}

async function render(
  akt: AktData,
  mall: MallId,
  postId: PostId | null,
  options: RenderOptions,
): Promise<{ mall: MallId; rendered: Rendered }[]> {
  // What draws is read when something is drawn; the lock screen does not wait for it.
  const { renderAkt, renderPdf } = await import('../../documents/render-pdf.ts');
  if (mall !== 'akt') {
    return [{ mall, rendered: await renderPdf(MALLREGISTER[mall].build({ akt, postId }), options) }];
  }
  const inlaga = MALLREGISTER.inlaga.build({ akt, postId: null });
  const filnamn = filnamnOf('inlaga', akt.kod, akt.skrivs);
  const omslag = (fakta: { readonly sidor: number; readonly sha256: string }) =>
    omslagMall.build({ akt, inlaga: { ...fakta, filnamn } });
  const bound = await renderAkt({ omslag, inlaga }, options);
  return [
    { mall: 'inlaga', rendered: bound.inlaga },
    { mall: 'akt', rendered: bound.akt },
  ];
}

function toRad(ctx: AktJobContext, akt: AktData, mall: MallId, postId: PostId | null, made: Rendered): DokumentRad {
  return {
    id: ctx.newId() as DokumentId,
    mall,
    postId,
    skapad: akt.skrivs,
    sidor: made.sidor,
    byte: made.bytes.length,
    sha256: made.sha256,
    filnamn: filnamnOf(mall, akt.kod, akt.skrivs),
    utslapp: [],
  };
}
