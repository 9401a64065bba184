import type { AktLage } from './aktlage.ts';

const OMEDELBAR = 'omedelbar-placering';

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

/** An immediate placement that no later decision has carried on or ended. */
export function hasOavgjordPlacering(lage: AktLage): boolean {
  const signerade = lage.beslut.filter((beslut) => beslut.signerat);
  const senaste = signerade.findLastIndex(({ slag }) => slag === OMEDELBAR);
  if (senaste < 0) return false;
  return !signerade.slice(senaste + 1).some(({ slag, gallerInsats }) => gallerInsats || slag === 'avsluta-insats');
}
