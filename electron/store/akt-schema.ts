import type { Generated } from 'kysely';

/** Rows of an akt file; see migrations/akt. Text columns named `innehall` hold JSON checked by the noun's schema. */
export interface AktSchema {
  akt: {
    id: number;
    akt_id: string;
    slag: string;
    roll: string | null;
    kod: string;
    familj: string | null;
    hemlig_nyckel: Uint8Array;
    oppnad: string;
    raknare: number;
    huvud: string;
    deposition: number;
    avslutad: string | null;
  };
  andring: { nr: number; tidpunkt: string; anvandare: string; handling: string; till_post: number; huvud: string };
  post: {
    nr: Generated<number>;
    id: string;
    slag: string;
    version: number;
    person_id: string | null;
    handelse: string;
    signerad: string;
    signerad_av: string;
    ersatter: string | null;
    innehall: string;
  };
  aktualisering: { id: number; rev: number; inkom: string; innehall: string };
  person: { id: string; ordning: number; rev: number; roll: string; innehall: string };
  skyddad_uppgift: {
    id: string;
    ordning: number;
    person_id: string;
    slag: string;
    varde: string;
    anvandning: string;
  };
  familjeord: { fran_akt: string; innehall: string; updated_at: string };
  utkast: { nyckel: string; innehall: string; updated_at: string };
  dokument: {
    id: string;
    ordning: number;
    mall: string;
    post_id: string | null;
    created_at: string;
    created_by: string;
    sidor: number;
    byte: number;
    sha256: string;
    filnamn: string;
  };
  dokument_del: { dokument_id: string; del: number; byte: Uint8Array };
  utslapp: {
    nr: Generated<number>;
    dokument_id: string;
    tidpunkt: string;
    av: string;
    mottagare: string;
    satt: string;
    exemplar: number;
  };
  sok: { text: string; post_id: string };
  bilaga: {
    id: string;
    nr: number;
    created_at: string;
    created_by: string;
    slag: string;
    byte: number;
    sha256: string;
    filnamn: string;
    beskrivning: string;
    platsuppgifter: number;
    nyckel: Uint8Array;
    struken: string | null;
    struken_av: string | null;
    struken_skal: string | null;
  };
}
