import type { AktLage } from './aktlage.ts';

const OMEDELBAR = 'omedelbar-placering';
/** Of these the newest tells whether an immediate placement still waits for its answer. */
const SVAR: readonly string[] = [OMEDELBAR, 'insats', 'avsluta-insats'];

/** An insats is decided, be it for the night only. */
export function hasInsatsbeslut(lage: AktLage): boolean {
  return lage.beslut.some((beslut) => beslut.signerat && beslut.gallerInsats);
}

/**
 * An insats is decided on an assessment of the needs. An immediate placement gives shelter but answers none of the
 * questions: how the case goes on, which insats meets the needs, and what is decided for the time after.
 */
export function hasOrdinartInsatsbeslut(lage: AktLage): boolean {
  return lage.beslut.some((beslut) => beslut.signerat && beslut.gallerInsats && beslut.slag !== OMEDELBAR);
}

/** The immediate placement that no later decision has carried on or ended. @param beslut signed ones, oldest first */
export function findOavgjordPlacering<T extends { readonly slag: string }>(beslut: readonly T[]): T | null {
  const senaste = beslut.findLast(({ slag }) => SVAR.includes(slag));
  return senaste?.slag === OMEDELBAR ? senaste : null;
}

export function hasOavgjordPlacering(lage: AktLage): boolean {
  return findOavgjordPlacering(lage.beslut.filter((beslut) => beslut.signerat)) !== null;
}
