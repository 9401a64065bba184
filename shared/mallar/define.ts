import type { Datum, Tidpunkt } from '../lib/tid.ts';

/**
 * What a document says, before it has pages: plain JSON, the same for preview, paper and archive. Text may hold line
 * breaks (`\n`); a blank line (`\n\n`) starts a new paragraph in `stycke`, `bedomning` and `ruta`.
 */
export interface Dokument {
  /** Id of the template. */
  readonly id: string;
  /** Neutral name of the kind of document. It becomes the metadata title together with `kod`: never a person's name. */
  readonly titel: string;
  /** The heading on the first page. */
  readonly rubrik: string;
  /** Code of the akt (`G-044`), printed on every page. Empty when the document belongs to no akt. */
  readonly kod: string;
  readonly datum: Datum;
  /** What the day is: `Datum` when left out. */
  readonly datumnamn?: string;
  /** When the document was made, for its metadata. */
  readonly skrivs?: Tidpunkt;
  /** Lines of the secrecy stamp (OSL 5 kap. 5 §), the word "Sekretess" in the first. Empty: no stamp. */
  readonly sekretess: readonly string[];
  /** Authority and unit, one line each. */
  readonly avsandare: readonly string[];
  readonly block: readonly Block[];
}

export type Block =
  | RubrikBlock
  | StyckeBlock
  | BedomningBlock
  | FaltBlock
  | TabellBlock
  | ListaBlock
  | UnderskriftBlock
  | InnehallBlock
  | SidbrytningBlock
  | RutaBlock;

/** A heading. Levels 1 and 2 stand in the table of contents and in the bookmarks. */
export interface RubrikBlock {
  readonly typ: 'rubrik';
  readonly niva: 1 | 2 | 3;
  readonly text: string;
}

/** Facts in running text. */
export interface StyckeBlock {
  readonly typ: 'stycke';
  readonly text: string;
}

/** Somebody's judgement: drawn with a bar at the left and its author's name, so that nobody takes it for a fact. */
export interface BedomningBlock {
  readonly typ: 'bedomning';
  /** `Bedömning` when left out. */
  readonly rubrik?: string;
  readonly text: string;
  /** Name and role of the one who judged. */
  readonly av: string;
}

/** Labels with their values, one under the other. */
export interface FaltBlock {
  readonly typ: 'falt';
  readonly rader: readonly { readonly etikett: string; readonly varde: string }[];
}

/** A table. The header row is repeated on every page it reaches. Every row has as many cells as there are columns. */
export interface TabellBlock {
  readonly typ: 'tabell';
  readonly kolumner: readonly TabellKolumn[];
  readonly rader: readonly (readonly string[])[];
}

export interface TabellKolumn {
  readonly rubrik: string;
  /** Share of the width, relative to the other columns. */
  readonly vikt: number;
  /** `vanster` when left out; `hoger` for amounts and counts. */
  readonly justering?: 'vanster' | 'hoger';
}

export interface ListaBlock {
  readonly typ: 'lista';
  readonly numrerad: boolean;
  readonly punkter: readonly string[];
}

/** One signature place per person. Empty strings leave a line to write on. */
export interface UnderskriftBlock {
  readonly typ: 'underskrift';
  readonly personer: readonly Underskrift[];
}

export interface Underskrift {
  /** Clarification of the name. */
  readonly namn: string;
  readonly roll: string;
  readonly ortOchDatum: string;
  /** What stands in the place of a hand-written name when it was signed in the program: `Signerat tors 19 nov 2026, 13.10`. */
  readonly signerat?: string;
}

/** Table of contents with page numbers, made from the headings of levels 1 and 2 of the same document. */
export interface InnehallBlock {
  readonly typ: 'innehall';
  readonly rubrik: string;
}

export interface SidbrytningBlock {
  readonly typ: 'sidbrytning';
}

/** A framed notice. */
export interface RutaBlock {
  readonly typ: 'ruta';
  readonly rubrik?: string;
  readonly text: string;
}

/** A document template: pure, the same data give the same document. */
export interface Mall<Data> {
  readonly id: string;
  /** Raised when wording or order changes; stored beside each document made with it. */
  readonly version: number;
  readonly titel: string;
  build(data: Data): Dokument;
}

export interface MallDefinition<Data> {
  readonly id: string;
  readonly version: number;
  readonly titel: string;
  build(data: Data): Omit<Dokument, 'id' | 'titel'>;
}

/** Declares a template. Id and neutral title are added here, so that no template can put a name into the metadata. */
export function defineMall<Data>(definition: MallDefinition<Data>): Mall<Data> {
  const { id, version, titel } = definition;
  return { id, version, titel, build: (data) => ({ ...definition.build(data), id, titel }) };
}
