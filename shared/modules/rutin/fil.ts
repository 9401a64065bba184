import { checkFalt, type Filavsnitt, type Filrad, type Radfel, readAvsnitt } from '../../lib/textfil.ts';
import { STEG, type Stegbeskrivning } from '../../process/steg.ts';
import { MEST_PUNKTER, MEST_TEXT, Punkt, Rutintext, type Stegrutin } from './schema.ts';

const HUVUD = 'Skyddsakt rutiner 1';
const STEGRUBRIK = /^steg\s+(\d{1,4})\s*[.:]?\s*(.*)$/iu;
/** What office programs make of a hyphen at the start of a line is a bullet too. */
const PUNKT = /^\s*[-–*•](?:\s+(\[[^\]]?\]))?(?:\s+(.*))?$/u;
/** A line of text that would be read as something else stands with a backslash before it. */
const TYDLIG = /^\s*[#\-–*•\\]/u;

export interface Rutinfil {
  /** The steps that the file names, in its order. An empty one says that the municipality has no words of its own. */
  readonly steg: Stegrutin[];
  readonly fel: readonly Radfel[];
}

/** Writes a set as a file that a person can read and change: every step, with what it has. */
export function formatRutiner(rutiner: readonly Stegrutin[]): string {
  const avsnitt = STEG.map(({ nr, id, namn }) => {
    const { text, punkter } = rutiner.find(({ steg }) => steg === id) ?? { text: '', punkter: [] };
    const delar = [
      `# Steg ${nr} ${namn}`,
      ...(text === '' ? [] : [text.split('\n').map(escape).join('\n')]),
      ...(punkter.length === 0 ? [] : [punkter.map((punkt) => `- [ ] ${punkt}`).join('\n')]),
    ];
    return `${delar.join('\n\n')}\n`;
  });
  return [`${HUVUD}\n`, ...avsnitt].join('\n');
}

/** Reads such a file. Never throws: whatever is wrong is told at its line, all of it at once. */
export function readRutiner(fil: string): Rutinfil {
  const { avsnitt, fel: radfel } = readAvsnitt(fil, HUVUD, '# Steg 1');
  const fel: Radfel[] = [...radfel];
  const lasta = new Map<string, { readonly rad: number; readonly rutin: Stegrutin }>();
  for (const one of avsnitt) {
    const steg = findSteg(one, fel);
    if (steg === null) continue;
    const tidigare = lasta.get(steg.id);
    if (tidigare !== undefined) {
      fel.push({
        rad: one.rad,
        mening: `Steg ${steg.nr} står redan på rad ${tidigare.rad}. Skriv varje steg en gång.`,
      });
      continue;
    }
    lasta.set(steg.id, { rad: one.rad, rutin: { steg: steg.id, ...readSteg(one, fel) } });
  }
  return { steg: [...lasta.values()].map(({ rutin }) => rutin), fel };
}

function findSteg({ rad, rubrik }: Filavsnitt, fel: Radfel[]): Stegbeskrivning | null {
  const match = STEGRUBRIK.exec(rubrik);
  if (match === null) {
    fel.push({ rad, mening: 'Rubriken säger inte vilket steg det är. Skriv den som: # Steg 4' });
    return null;
  }
  const steg = STEG.find(({ nr }) => nr === Number(match[1]));
  if (steg === undefined) {
    fel.push({ rad, mening: `Det finns inget steg ${Number(match[1])}. Stegen är 1 till ${STEG.length}.` });
    return null;
  }
  const namn = (match[2] ?? '').trim();
  if (namn !== '' && namn.toLowerCase() !== steg.namn.toLowerCase()) {
    fel.push({ rad, mening: `Steg ${steg.nr} heter ”${steg.namn}”. Rätta numret eller namnet.` });
  }
  return steg;
}

function readSteg({ rad, rader }: Filavsnitt, fel: Radfel[]): Omit<Stegrutin, 'steg'> {
  const text: string[] = [];
  const punkter = new Map<string, number>();
  let isTold = false;
  for (const one of rader) {
    const match = PUNKT.exec(one.text);
    if (match !== null) addPunkt(one, match, punkter, fel);
    else if (punkter.size === 0) text.push(unescape(one.text));
    else if (one.text.trim() !== '' && !isTold) {
      isTold = true;
      fel.push({ rad: one.rad, mening: 'Text efter punkterna. Skriv all text före den första punkten i steget.' });
    }
  }
  if (punkter.size > MEST_PUNKTER) fel.push({ rad, mening: `Högst ${MEST_PUNKTER} punkter i ett steg.` });
  const skriven = text.join('\n').trim();
  if (skriven.length > MEST_TEXT) fel.push({ rad, mening: `Stegets text är för lång: högst ${MEST_TEXT} tecken.` });
  // Characters that cannot be saved are told at their lines.
  return { text: Rutintext.safeParse(skriven).data ?? '', punkter: [...punkter.keys()] };
}

function addPunkt({ rad }: Filrad, match: RegExpExecArray, punkter: Map<string, number>, fel: Radfel[]): void {
  const ruta = match[1];
  if (ruta !== undefined && ruta !== '[]' && ruta !== '[ ]') {
    fel.push({ rad, mening: 'Punkten är redan avbockad. Skriv en tom ruta, - [ ], för varje punkt.' });
    return;
  }
  const punkt = checkFalt(Punkt, match[2] ?? '', rad, fel);
  if (punkt === null) return;
  const tidigare = punkter.get(punkt);
  if (tidigare === undefined) punkter.set(punkt, rad);
  else fel.push({ rad, mening: `Punkten står redan på rad ${tidigare}. Skriv den en gång.` });
}

function escape(line: string): string {
  return TYDLIG.test(line) ? line.replace(/^\s*/u, '$&\\') : line;
}

function unescape(line: string): string {
  return line.replace(/^(\s*)\\/u, '$1');
}
