import { type Fraga, findAlternativ, type Instrument } from './define.ts';
import { FLAGGA_ID, type FlaggId, isKritisk } from './flaggor.ts';
import { type FrystInstrument, type InstrumentSvar, type Resultat, visibleFragor } from './svar.ts';

const AVSTAENDE: readonly string[] = ['vill-inte-svara', 'ej-stalld'];
/** From here down a client's own estimate counts as low in the support for the talk (not a limit of risk). */
const LAG_SKATTNING = 3;

const SAMTAL_SKILLNAD =
  'Klienten skattar faran lågt, men det finns kritiska svar. Använd skillnaden i ett samtal om skydd. Många tonar ned det de har varit med om.';
const SAMTAL_AVSTOD =
  'Några frågor är inte ställda eller inte besvarade. Rädsla, till exempel för att förlora barnen, kan vara skälet. Återkom till dem.';
const SAMTAL_INGET_JA = 'Inga ja utesluter inte våld. Fråga igen vid ett annat tillfälle.';

/** Counts the yes and lists what must be seen by itself. Only questions that were to be asked take part. */
export function score(instrument: Instrument, svar: InstrumentSvar): Resultat {
  const fragor = visibleFragor(instrument, svar);
  const given = (fraga: Fraga) => svar.svar[fraga.id]?.svar ?? null;
  const obesvarade = fragor.filter((fraga) => given(fraga) === null).map((fraga) => fraga.id);
  const avstod = fragor.filter((fraga) => AVSTAENDE.includes(given(fraga) ?? '')).map((fraga) => fraga.id);
  const antalJa = fragor.filter((fraga) => fraga.raknas && isJa(instrument, fraga, given(fraga))).length;
  const kritiska = fragor.flatMap((fraga) => {
    const kod = given(fraga);
    if (kod === null || !fraga.kritiskt.includes(kod)) return [];
    return { fraga: fraga.id, text: fraga.text, svar: findAlternativ(instrument, fraga, kod)?.text ?? kod };
  });
  const samtalsstod: string[] = [];
  if (svar.egenSkattning !== null && svar.egenSkattning <= LAG_SKATTNING && kritiska.length > 0)
    samtalsstod.push(SAMTAL_SKILLNAD);
  if (avstod.length > 0 || obesvarade.length > 0) samtalsstod.push(SAMTAL_AVSTOD);
  if (antalJa === 0) samtalsstod.push(SAMTAL_INGET_JA);
  return {
    antalJa,
    antalFragor: fragor.filter((fraga) => fraga.raknas).length,
    besvarade: fragor.length - obesvarade.length - avstod.length,
    obesvarade,
    avstod,
    kritiska,
    tolkning: instrument.tolkning.find((band) => antalJa >= band.fran && antalJa <= band.till)?.text ?? '',
    samtalsstod,
  };
}

/** The flags that the answers raise, in the order of `FLAGGA_ID`. Answers never lower a flag. */
export function flagsFrom(instrument: Instrument, svar: InstrumentSvar): FlaggId[] {
  const raised = new Set(
    visibleFragor(instrument, svar).flatMap((fraga) => fraga.flaggor[svar.svar[fraga.id]?.svar ?? ''] ?? []),
  );
  return FLAGGA_ID.filter((flagga) => raised.has(flagga));
}

/** The form that an akt keeps: answers with what the instrument made of them today. */
export function frysInstrument(instrument: Instrument, svar: InstrumentSvar): FrystInstrument {
  return { ...svar, resultat: score(instrument, svar), flaggor: flagsFrom(instrument, svar) };
}

export interface Jamforelse {
  /** False when the two are different instruments: then only flags and the own estimate are compared. */
  readonly jamforbar: boolean;
  readonly antalJa: { readonly fore: number; readonly nu: number } | null;
  readonly egenSkattning: { readonly fore: number | null; readonly nu: number | null };
  readonly andrade: readonly { fraga: string; text: string; fran: string | null; till: string | null }[];
  readonly nyaFlaggor: readonly FlaggId[];
  /** Raised before and not by these answers: they stay raised until somebody judges otherwise. */
  readonly kvarstaendeFlaggor: readonly FlaggId[];
  readonly nyaKritiska: readonly FlaggId[];
}

interface Tillfalle {
  readonly instrument: Instrument;
  readonly svar: InstrumentSvar;
}

/** What changed from one assessment to a later one. Questions are matched by id, so versions may differ. */
export function compare(fore: Tillfalle, nu: Tillfalle): Jamforelse {
  const jamforbar = fore.instrument.id === nu.instrument.id;
  const flaggorFore = flagsFrom(fore.instrument, fore.svar);
  const flaggorNu = flagsFrom(nu.instrument, nu.svar);
  const nyaFlaggor = flaggorNu.filter((flagga) => !flaggorFore.includes(flagga));
  return {
    jamforbar,
    antalJa: jamforbar
      ? { fore: score(fore.instrument, fore.svar).antalJa, nu: score(nu.instrument, nu.svar).antalJa }
      : null,
    egenSkattning: { fore: fore.svar.egenSkattning, nu: nu.svar.egenSkattning },
    andrade: jamforbar ? changed(fore, nu) : [],
    nyaFlaggor,
    kvarstaendeFlaggor: flaggorFore.filter((flagga) => !flaggorNu.includes(flagga)),
    nyaKritiska: nyaFlaggor.filter(isKritisk),
  };
}

function changed(
  fore: Tillfalle,
  nu: Tillfalle,
): { fraga: string; text: string; fran: string | null; till: string | null }[] {
  return nu.instrument.fragor.flatMap((fraga) => {
    const earlier = fore.instrument.fragor.find((one) => one.id === fraga.id);
    const fran = earlier === undefined ? null : answerText(fore, earlier);
    const till = answerText(nu, fraga);
    return fran === till ? [] : [{ fraga: fraga.id, text: fraga.text, fran, till }];
  });
}

function answerText({ instrument, svar }: Tillfalle, fraga: Fraga): string | null {
  const kod = svar.svar[fraga.id]?.svar;
  return kod === undefined ? null : (findAlternativ(instrument, fraga, kod)?.text ?? kod);
}

function isJa(instrument: Instrument, fraga: Fraga, kod: string | null): boolean {
  return kod !== null && findAlternativ(instrument, fraga, kod)?.ja === true;
}
