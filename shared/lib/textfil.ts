import { z } from 'zod';
import { line, text } from './text.ts';

/** The longest file that is read, in UTF-16 units: a routine of twelve steps is a tenth of it. */
export const MEST_TEXTFIL = 200_000;
/** So many faults are shown; whoever has more has probably chosen another file. */
const MEST_FEL = 200;

/** A fault in a file, at the line where somebody finds it. */
export const Radfel = z.object({ rad: z.int().min(1), mening: z.string() });
export type Radfel = z.infer<typeof Radfel>;

/** What a file would change, or every fault in it. */
export interface Filgranskning<A> {
  readonly andringar: readonly A[];
  /** How many sections of the file read as they do already. */
  readonly oforandrade: number;
  /** The first of the faults. */
  readonly fel: readonly Radfel[];
  readonly antalFel: number;
}

/**
 * The schema of a `Filgranskning`.
 * @param parts.grund what the file was compared with: reading it in must build on the same
 * @param parts.andring one change
 */
export function filgranskning<G extends z.ZodType, A extends z.ZodType>({ grund, andring }: { grund: G; andring: A }) {
  return z.object({
    grund,
    andringar: z.array(andring),
    oforandrade: z.int(),
    fel: z.array(Radfel),
    antalFel: z.int(),
  });
}

/** Text of a file as somebody chose or pasted it. Not trimmed: the lines keep their numbers. */
export const Filtext = z
  .string()
  .max(MEST_TEXTFIL, { error: `Filen är för lång: högst ${MEST_TEXTFIL} tecken.` })
  .refine((value) => value.trim() !== '', { error: 'Välj en fil, eller klistra in texten.' });

/** The folder to save in; empty where the shell has a dialog of its own. */
export const Filmapp = z.object({ mapp: line(1000) });
/** `avbruten`: the system's own dialog was left without a choice. */
export const Filutfall = z.object({ utfall: z.enum(['sparad', 'avbruten']) });

/** A heading and the lines under it, up to the next heading. */
export interface Filavsnitt {
  readonly rad: number;
  /** What stands after `#`, trimmed. */
  readonly rubrik: string;
  readonly rader: readonly Filrad[];
}
export interface Filrad {
  readonly rad: number;
  readonly text: string;
}

export interface Avsnittsfil {
  readonly avsnitt: readonly Filavsnitt[];
  readonly fel: readonly Radfel[];
}

const RUBRIK = /^\s*#+\s*(.*)$/u;
const TECKEN = text(MEST_TEXTFIL);

/**
 * Reads the form that all our text files have: a first line that says what the file is, then sections under `# heading`.
 * Never throws.
 * @param huvud the first line that is expected: `Skyddsakt rutiner 1`
 * @param exempel a heading as it may be written, for the sentences about faults
 */
export function readAvsnitt(fil: string, huvud: string, exempel: string): Avsnittsfil {
  const rader = fil
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map((rad, index) => ({ rad: index + 1, text: rad }));
  const fel = tecken(rader);
  const forsta = rader.find((one) => one.text.trim() !== '');
  if (forsta === undefined || !isSame(forsta.text, huvud)) {
    fel.push({ rad: forsta?.rad ?? 1, mening: `Filens första rad ska vara: ${huvud}` });
    return { avsnitt: [], fel: sorted(fel) };
  }
  const avsnitt: { rad: number; rubrik: string; rader: Filrad[] }[] = [];
  let isTold = false;
  for (const one of rader.slice(forsta.rad)) {
    const rubrik = RUBRIK.exec(one.text)?.[1];
    const last = avsnitt.at(-1);
    if (rubrik !== undefined) avsnitt.push({ rad: one.rad, rubrik: rubrik.trim(), rader: [] });
    else if (last !== undefined) last.rader.push(one);
    else if (one.text.trim() !== '' && !isTold) {
      isTold = true;
      fel.push({ rad: one.rad, mening: `Raden står före den första rubriken. Skriv en rubrik först, som: ${exempel}` });
    }
  }
  if (avsnitt.length === 0) fel.push({ rad: forsta.rad, mening: `Filen har ingen rubrik. Skriv en, som: ${exempel}` });
  return { avsnitt, fel: sorted(fel) };
}

/** As many faults as are shown, in the order of the lines, and how many there are. */
export function shownFel(fel: readonly Radfel[]): { fel: Radfel[]; antalFel: number } {
  return { fel: sorted(fel).slice(0, MEST_FEL), antalFel: fel.length };
}

/** A field of a file checked by the schema it is stored with. @returns null when it fails; the faults are at `rad` */
export function checkFalt<T extends z.ZodType>(
  schema: T,
  value: unknown,
  rad: number,
  fel: Radfel[],
): z.output<T> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const mening of new Set(parsed.error.issues.map(({ message }) => message))) fel.push({ rad, mening });
  return null;
}

function tecken(rader: readonly Filrad[]): Radfel[] {
  return rader.flatMap((one) => {
    const parsed = TECKEN.safeParse(one.text);
    return parsed.success ? [] : [{ rad: one.rad, mening: 'Raden innehåller tecken som inte går att spara.' }];
  });
}

function isSame(rad: string, huvud: string): boolean {
  return rad.trim().replaceAll(/\s+/gu, ' ').toLowerCase() === huvud.toLowerCase();
}

function sorted(fel: readonly Radfel[]): Radfel[] {
  return fel.toSorted((a, b) => a.rad - b.rad);
}
