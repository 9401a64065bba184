import type { Datum } from '../../lib/tid.ts';
import type { AndradAv } from '../andra-person/schema.ts';
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

/** What may wait for another person's signature. */
export const KONTRASIGNERAS = ['beslut', 'erbjudande', 'skydd', 'utlamnande'] as const;

/** An act of two people whose second one was asked by telephone. */
export interface Tvaperson {
  readonly id: string;
  readonly slag: string;
  readonly innehall: { readonly andraPerson: AndradAv | null };
}

/** What still waits for another person's signature. */
export function listKontrasigneras(
  beslut: readonly Beslut[],
  erbjudanden: readonly Erbjudande[],
  kontrasigneringar: readonly Kontrasignering[],
  tvapersons: readonly Tvaperson[],
): { readonly postId: string; readonly vad: (typeof KONTRASIGNERAS)[number]; readonly senast: Datum }[] {
  const owed = [
    ...tvapersons.map(({ id, slag, innehall }) => ({
      postId: id,
      vad: slag === 'skydd' ? ('skydd' as const) : ('utlamnande' as const),
      senast: innehall.andraPerson?.kontrasigneraSenast ?? null,
    })),
    ...beslut.map((post) => ({ postId: post.id, vad: 'beslut' as const, senast: senastForBeslut(post) })),
    ...erbjudanden.map((post) => ({ postId: post.id, vad: 'erbjudande' as const, senast: senastForErbjudande(post) })),
  ];
  return owed.flatMap(({ senast, ...rest }) =>
    senast === null || findKontrasignering(kontrasigneringar, rest.postId) !== null ? [] : [{ ...rest, senast }],
  );
}
