import type { AktId, DokumentId } from '../../shared/lib/id.ts';

/** What is about to leave, to whom, and by which door. */
export interface Utslapp {
  readonly aktId: AktId;
  readonly dokumentId: DokumentId;
  readonly mottagare: string;
  readonly dorr:
    | { readonly slag: 'skrivare'; readonly exemplar: number }
    | { readonly slag: 'fil'; readonly mapp: string };
}

export type UtslappUtfall = 'skickad' | 'sparad' | 'avbruten' | 'ingen-skrivare';

/**
 * The single exit of the program. Whatever leaves the vault as readable text passes here: print, PDF, and later export.
 * @throws RULE when the document may not leave
 */
export type SlappUt = (utslapp: Utslapp) => Promise<UtslappUtfall>;

/** A text of the municipality's own that is about no client: its routine, its table of law. */
export interface Egentext {
  /** Empty where the system's own dialog asks. */
  readonly mapp: string;
  readonly filnamn: string;
  readonly text: string;
}

/** The same exit for such a text, as a file. @throws RULE at `mapp` */
export type SparaText = (egentext: Egentext) => Promise<'sparad' | 'avbruten'>;

/**
 * The same exit for the clipboard, which every program on the machine can read: only for a text that names nobody. It is
 * gone from there after half a minute and at the lock.
 */
export type TillUrklipp = (text: string) => Promise<void>;
