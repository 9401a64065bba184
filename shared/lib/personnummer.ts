import { Datum } from './tid.ts';

export type Nummerslag = 'personnummer' | 'samordningsnummer';

export interface Nummerkontroll {
  /** Twelve digits, also when something is remarkable about them; null when the text is no such number at all. */
  readonly nummer12: string | null;
  readonly slag: Nummerslag;
  /** Null when month or day is unknown (samordningsnummer), or when the day does not exist. */
  readonly fodd: Datum | null;
  /** Swedish sentences; they warn and never stop anybody from saving. */
  readonly anmarkningar: readonly string[];
}

const FORM = 'Ett personnummer eller samordningsnummer har tio eller tolv siffror, till exempel ååmmdd-nnnn.';
const KONTROLLSIFFRA = 'Kontrollsiffran stämmer inte. Jämför numret med källan.';
const DAG = 'Dagen i numret finns inte. Jämför numret med källan.';
const FRAMTID = 'Dagen i numret ligger i framtiden. Jämför numret med källan.';

/** Skatteverket adds 60 to the day of a samordningsnummer, so that 60 itself means "day unknown". */
const SAMORDNING = 60;
const SHAPE = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})$/;

/**
 * Reads a personnummer or samordningsnummer as people write it: ten or twelve digits, hyphen, plus, blanks.
 * Source: folkbokföringslagen 18 § (form, check digit, plus sign from the year a person turns 100).
 * @param idag decides the century when only ten digits are given
 */
export function kontrollera(text: string, idag: Datum): Nummerkontroll {
  const match = SHAPE.exec(text.replace(/\s/g, '').replace(/[‐‑–−]/g, '-'));
  if (match === null) return { nummer12: null, slag: 'personnummer', fodd: null, anmarkningar: [FORM] };
  const [, sekel, yy = '', mm = '', dd = '', skiljetecken = '', sista = ''] = match;
  const dag = Number(dd);
  const slag: Nummerslag = dag >= SAMORDNING ? 'samordningsnummer' : 'personnummer';
  const manadDag = mm + String(slag === 'samordningsnummer' ? dag - SAMORDNING : dag).padStart(2, '0');
  const ar = sekel === undefined ? fullYear(yy, manadDag, skiljetecken === '+', idag) : sekel + yy;

  const okand = slag === 'samordningsnummer' && (manadDag.startsWith('00') || manadDag.endsWith('00'));
  const fodd = okand ? null : findDatum(ar, manadDag);
  const anmarkningar: string[] = [];
  if (fodd === null && !(okand && isPlausible(manadDag))) anmarkningar.push(DAG);
  if (ar > idag.slice(0, 4) || (fodd !== null && fodd > idag)) anmarkningar.push(FRAMTID);
  if (!hasValidCheckDigit(yy + mm + dd + sista)) anmarkningar.push(KONTROLLSIFFRA);
  return { nummer12: ar + mm + dd + sista, slag, fodd, anmarkningar };
}

/** Twelve digits as people read them: `19990101-2384`. */
export function formatNummer(nummer12: string): string {
  return `${nummer12.slice(0, 8)}-${nummer12.slice(8)}`;
}

function fullYear(yy: string, manadDag: string, plus: boolean, idag: Datum): string {
  const nu = Number(idag.slice(0, 4));
  let ar = nu - (nu % 100) + Number(yy);
  if (ar > nu || (ar === nu && manadDag > idag.slice(5, 7) + idag.slice(8, 10))) ar -= 100;
  return String(plus ? ar - 100 : ar);
}

function findDatum(ar: string, manadDag: string): Datum | null {
  const parsed = Datum.safeParse(`${ar}-${manadDag.slice(0, 2)}-${manadDag.slice(2)}`);
  return parsed.success ? parsed.data : null;
}

function isPlausible(manadDag: string): boolean {
  return Number(manadDag.slice(0, 2)) <= 12 && Number(manadDag.slice(2)) <= 31;
}

function hasValidCheckDigit(nummer10: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...nummer10].entries()) {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
