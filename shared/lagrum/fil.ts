import type { z } from 'zod';
import { checkFalt, type Filavsnitt, type Radfel, readAvsnitt } from '../lib/textfil.ts';
import { Datum } from '../lib/tid.ts';
import { Lagrum } from './define.ts';

const HUVUD = 'Skyddsakt lagrum 1';
const LAGRUMSRUBRIK = /^lagrum\s+(\S+)$/iu;
const RAD = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/u;

const TILLS_VIDARE = 'tills vidare';
const KONTROLLERAD = 'kontrollerad';
const ATT_VERIFIERA = 'att verifiera';

type Falt = Exclude<keyof Lagrum, 'id'>;
/** As the lines of a file are named, in the order they are written. */
const ETIKETT: Readonly<Record<Falt, string>> = {
  lag: 'Lag',
  paragraf: 'Paragraf',
  text: 'Innebär',
  gallerFran: 'Gäller från',
  gallerTill: 'Gäller till',
  verifierad: 'Märke',
  kalla: 'Källa',
};
const FALT = Object.keys(ETIKETT) as Falt[];
const MED_NAMN = FALT.map((falt) => ETIKETT[falt]).join(', ');

export interface Lagrumsfil {
  readonly lagrum: readonly Lagrum[];
  readonly fel: readonly Radfel[];
}

/** Writes references as a file that a person can read and change. What stands on several lines becomes one. */
export function formatLagrumsfil(lagrum: readonly Lagrum[]): string {
  const avsnitt = lagrum.map((rad) =>
    [`# Lagrum ${rad.id}`, '', ...FALT.map((falt) => `${ETIKETT[falt]}: ${skriv(rad, falt)}`), ''].join('\n'),
  );
  return [`${HUVUD}\n`, ...avsnitt].join('\n');
}

function skriv(rad: Lagrum, falt: Falt): string {
  if (falt === 'gallerTill') return rad.gallerTill ?? TILLS_VIDARE;
  if (falt === 'verifierad') return rad.verifierad === 'kontrollerad' ? KONTROLLERAD : ATT_VERIFIERA;
  return rad[falt].replaceAll(/\s+/gu, ' ');
}

/**
 * Reads such a file. Never throws: whatever is wrong is told at its line, all of it at once.
 * @param kanda the ids there are; a misspelt one would be a reference that no decision ever finds
 */
export function readLagrumsfil(fil: string, kanda: ReadonlySet<string>): Lagrumsfil {
  const { avsnitt, fel: radfel } = readAvsnitt(fil, HUVUD, '# Lagrum sol.bistand');
  const fel: Radfel[] = [...radfel];
  const lasta = new Map<string, { readonly rad: number; readonly lagrum: Lagrum | null }>();
  for (const one of avsnitt) {
    const id = findId(one, kanda, fel);
    const lagrum = readFalt(one, id ?? 'okant.okant', fel);
    if (id === null) continue;
    // The same reference may have several periods, each from a day of its own.
    const nyckel = `${id} ${lagrum?.gallerFran ?? one.rad}`;
    const tidigare = lasta.get(nyckel);
    if (tidigare === undefined) lasta.set(nyckel, { rad: one.rad, lagrum });
    else fel.push({ rad: one.rad, mening: `Lagrummet står redan på rad ${tidigare.rad} med samma startdag.` });
  }
  const lagrum = [...lasta.values()].flatMap((one) => (one.lagrum === null ? [] : [one.lagrum]));
  return { lagrum, fel };
}

function findId({ rad, rubrik }: Filavsnitt, kanda: ReadonlySet<string>, fel: Radfel[]): string | null {
  const id = LAGRUMSRUBRIK.exec(rubrik)?.[1]?.toLowerCase();
  if (id === undefined) {
    fel.push({ rad, mening: 'Rubriken säger inte vilket lagrum det är. Skriv den som: # Lagrum sol.bistand' });
    return null;
  }
  if (kanda.has(id)) return id;
  fel.push({
    rad,
    mening: 'Programmet har inget lagrum med den koden. Spara tabellen som fil och se vilka som finns.',
  });
  return null;
}

function readFalt({ rad, rader }: Filavsnitt, id: string, fel: Radfel[]): Lagrum | null {
  const before = fel.length;
  const varden = new Map<Falt, { readonly rad: number; readonly varde: unknown }>();
  for (const one of rader) {
    if (one.text.trim() === '') continue;
    const [, etikett, varde] = RAD.exec(one.text) ?? [];
    const falt = FALT.find((each) => ETIKETT[each].toLowerCase() === etikett?.toLowerCase());
    const tidigare = falt === undefined ? undefined : varden.get(falt);
    if (falt === undefined) fel.push({ rad: one.rad, mening: `Raden ska börja med något av: ${MED_NAMN}, och kolon.` });
    else if (tidigare !== undefined) {
      fel.push({ rad: one.rad, mening: `${ETIKETT[falt]} står redan på rad ${tidigare.rad}.` });
    } else varden.set(falt, { rad: one.rad, varde: checkVarde(falt, varde ?? '', one.rad, fel) });
  }
  for (const falt of FALT) {
    if (!varden.has(falt)) fel.push({ rad, mening: `Raden ${ETIKETT[falt]} saknas.` });
  }
  if (fel.length > before) return null;
  const rows = Object.fromEntries(FALT.map((falt) => [falt, varden.get(falt)?.varde]));
  return checkFalt(Lagrum, { id, ...rows }, varden.get('gallerTill')?.rad ?? rad, fel);
}

function checkVarde(falt: Falt, varde: string, rad: number, fel: Radfel[]): unknown {
  const lower = varde.toLowerCase();
  switch (falt) {
    case 'gallerFran':
      return checkFalt(Datum, varde, rad, fel);
    case 'gallerTill':
      return varde === '' || lower === TILLS_VIDARE ? null : checkFalt(Datum, varde, rad, fel);
    case 'verifierad': {
      if (lower === KONTROLLERAD) return 'kontrollerad';
      if (lower === ATT_VERIFIERA) return 'att-verifiera';
      fel.push({ rad, mening: `Skriv ${KONTROLLERAD} eller ${ATT_VERIFIERA}.` });
      return null;
    }
    default:
      return checkFalt(SHAPE[falt], varde, rad, fel);
  }
}

const SHAPE: Readonly<Record<'lag' | 'paragraf' | 'text' | 'kalla', z.ZodType>> = Lagrum.shape;
