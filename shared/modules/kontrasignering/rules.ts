import type { Datum } from '../../lib/tid.ts';
import type { Beslut } from '../beslut/schema.ts';
import type { Erbjudande } from '../erbjudande/schema.ts';
import type { Kontrasignering } from './schema.ts';

/** The day when a decision is countersigned at the latest; null when nothing asks for it. */
export function senastForBeslut({ innehall }: Pick<Beslut, 'innehall'>): Datum | null {
  return innehall.kontrasigneraSenast;
}

/** The same for an offer: the earliest day among its exceptions whose second person was asked by telephone. */
export function senastForErbjudande({ innehall }: Pick<Erbjudande, 'innehall'>): Datum | null {
  const dagar = innehall.undantag.flatMap((ett) =>
    ett.slag === 'hard' && ett.kontrasigneraSenast !== null && ett.kontrasignerad === null
      ? [ett.kontrasigneraSenast]
      : [],
  );
  return dagar.toSorted()[0] ?? null;
}

/** The countersigning of a post, or null. */
export function findKontrasignering(
  kontrasigneringar: readonly Kontrasignering[],
  postId: string,
): Kontrasignering | null {
  return kontrasigneringar.find(({ innehall }) => innehall.postId === postId) ?? null;
}

/** What still waits for another person's signature. */
export function listKontrasigneras(
  beslut: readonly Beslut[],
  erbjudanden: readonly Erbjudande[],
  kontrasigneringar: readonly Kontrasignering[],
): { readonly postId: string; readonly vad: 'beslut' | 'erbjudande'; readonly senast: Datum }[] {
  const owed = [
    ...beslut.map((post) => ({ postId: post.id, vad: 'beslut' as const, senast: senastForBeslut(post) })),
    ...erbjudanden.map((post) => ({ postId: post.id, vad: 'erbjudande' as const, senast: senastForErbjudande(post) })),
  ];
  return owed.flatMap(({ senast, ...rest }) =>
    senast === null || findKontrasignering(kontrasigneringar, rest.postId) !== null ? [] : [{ ...rest, senast }],
  );
}
