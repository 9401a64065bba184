import { addToDatum, type Datum } from '../../lib/tid.ts';
import type { InsatsPlats, Platstyp } from './schema.ts';

/** Support and measures that are not somewhere to stay: the rules of places say nothing about them. */
const UTAN_PLATS: readonly Platstyp[] = ['OV', 'KP', 'PS', 'KV'];

export function isPlatsstyrd(typ: Platstyp): boolean {
  return !UTAN_PLATS.includes(typ);
}

/** An IVO check older than this asks to be made again. */
const IVO_KONTROLL_DAGAR = 365;

/** Whether the place is run as protected housing, which only IVO's licence (or, for a municipality, notification) allows. */
export function kraverIvo(plats: InsatsPlats): boolean {
  return plats.typ === 'SB' || ((plats.typ === 'KC' || plats.typ === 'SL') && plats.skyddatBoende);
}

/**
 * The standing with IVO on a day. A private operator, non-profit ones included, needs a licence; a municipal home is
 * notified. lagrum: sol.ivo-tillstand, sol.ivo-anmalan
 */
export function ivoLage(plats: InsatsPlats, idag: Datum): 'giltig' | 'ogiltig' | 'okand' {
  const { status, kontrollerad, gallerTill } = plats.ivo;
  if (status === 'okand') return 'okand';
  if (status === 'saknas' || status === 'behovs-ej') return 'ogiltig';
  if (status === 'anmald' && plats.driftform !== 'kommunal') return 'ogiltig';
  if (gallerTill !== null && gallerTill < idag) return 'ogiltig';
  return kontrollerad === null ? 'okand' : 'giltig';
}

/** The day before which a check with IVO is too old, worked out once for a whole catalogue. */
export function ivoKontrollgrans(idag: Datum): Datum {
  return addToDatum(idag, { days: -IVO_KONTROLL_DAGAR });
}

/** @param grans `ivoKontrollgrans` of the day */
export function isIvoKontrollGammal(plats: InsatsPlats, grans: Datum): boolean {
  const { kontrollerad } = plats.ivo;
  return kontrollerad !== null && kontrollerad < grans;
}
