import type { FlaggId } from './flaggor.ts';

export interface Svarsalternativ {
  readonly kod: string;
  readonly text: string;
  /** Counts as a yes when the instrument counts. */
  readonly ja: boolean;
  /** Why must be written beside this answer; holds the question why. */
  readonly kommentarKravs: string | null;
}

export interface Svarsskala {
  readonly id: string;
  readonly alternativ: readonly Svarsalternativ[];
}

export interface Fraga {
  readonly id: string;
  readonly grupp: string;
  readonly text: string;
  readonly hjalp: string;
  readonly skala: string;
  /** Asked only when an earlier question has one of these answers; null = always asked. */
  readonly visasOm: { readonly fraga: string; readonly svar: readonly string[] } | null;
  /** Answers that are shown by themselves, whatever the count says. */
  readonly kritiskt: readonly string[];
  /** Answer code -> flags that it raises. */
  readonly flaggor: Readonly<Record<string, readonly FlaggId[]>>;
  /** Whether a yes here belongs to the count. */
  readonly raknas: boolean;
}

/**
 * Questions as data. An instrument that has been released is frozen: a change is a new version beside it, because akter
 * hold answers to the old one.
 */
export interface Instrument {
  readonly id: string;
  readonly version: number;
  readonly namn: string;
  readonly kort: string;
  /** What it can not be used for; shown with every result. */
  readonly granser: string;
  readonly fryst: boolean;
  readonly grupper: readonly { readonly id: string; readonly rubrik: string }[];
  readonly svarsskalor: readonly Svarsskala[];
  readonly fragor: readonly Fraga[];
  /** Asks for the client's own estimate of the danger, 1 to 10. */
  readonly egenSkattning: boolean;
  /** Reading of the number of yes. Without gaps from 0 to the highest count; never a level of risk, never a colour. */
  readonly tolkning: readonly { readonly fran: number; readonly till: number; readonly text: string }[];
}

type Fragedata = Pick<Fraga, 'id' | 'grupp' | 'text' | 'skala'> & Partial<Fraga>;

/** Declares an instrument: fills in what most questions share and checks that everything referred to exists. */
export function defineInstrument(
  data: Omit<Instrument, 'fragor'> & { readonly fragor: readonly Fragedata[] },
): Instrument {
  const fragor = data.fragor.map(
    (fraga): Fraga => ({ hjalp: '', visasOm: null, kritiskt: [], flaggor: {}, raknas: true, ...fraga }),
  );
  const instrument: Instrument = { ...data, fragor };
  const faults = listFaults(instrument);
  if (faults.length > 0) throw new TypeError(`instrument ${data.id} v${data.version}: ${faults.join('; ')}`);
  return instrument;
}

/** The highest number of yes that answers can reach. */
export function maxAntalJa(instrument: Instrument): number {
  return instrument.fragor.filter((fraga) => fraga.raknas).length;
}

export function findAlternativ(instrument: Instrument, fraga: Fraga, kod: string): Svarsalternativ | null {
  const skala = instrument.svarsskalor.find((one) => one.id === fraga.skala);
  return skala?.alternativ.find((one) => one.kod === kod) ?? null;
}

/** What is wrong with the declaration, in English, for the developer; empty when all is well. */
export function listFaults(instrument: Instrument): string[] {
  return [...questionFaults(instrument), ...interpretationFaults(instrument)];
}

function questionFaults(instrument: Instrument): string[] {
  const faults: string[] = [];
  const seen = new Map<string, Fraga>();
  for (const fraga of instrument.fragor) {
    const hasCode = (kod: string) => findAlternativ(instrument, fraga, kod) !== null;
    if (seen.has(fraga.id)) faults.push(`question ${fraga.id} twice`);
    if (!instrument.grupper.some((grupp) => grupp.id === fraga.grupp)) faults.push(`${fraga.id}: no such group`);
    if (!instrument.svarsskalor.some((skala) => skala.id === fraga.skala)) faults.push(`${fraga.id}: no such scale`);
    for (const kod of [...fraga.kritiskt, ...Object.keys(fraga.flaggor)]) {
      if (!hasCode(kod)) faults.push(`${fraga.id}: no answer ${kod}`);
    }
    if (fraga.visasOm !== null) {
      const { fraga: earlierId, svar } = fraga.visasOm;
      const earlier = seen.get(earlierId);
      if (earlier === undefined) faults.push(`${fraga.id}: asked after ${earlierId}, which does not come before it`);
      else if (svar.length === 0 || svar.some((kod) => findAlternativ(instrument, earlier, kod) === null))
        faults.push(`${fraga.id}: depends on answers that ${earlierId} lacks`);
    }
    seen.set(fraga.id, fraga);
  }
  return faults;
}

function interpretationFaults(instrument: Instrument): string[] {
  let next = 0;
  for (const band of instrument.tolkning) {
    if (band.fran !== next || band.till < band.fran) return [`interpretation has a gap or overlap at ${next}`];
    next = band.till + 1;
  }
  const max = maxAntalJa(instrument);
  return next === max + 1 ? [] : [`interpretation ends at ${next - 1}, the count reaches ${max}`];
}
