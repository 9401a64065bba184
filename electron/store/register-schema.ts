import type { Generated } from 'kysely';

/** Rows of the register; see migrations/register. Text columns that hold JSON are named `innehall` or `uppgifter`. */
export interface RegisterSchema {
  varde: { nyckel: string; varde: string };
  anvandare: {
    id: string;
    slot_id: string;
    inloggningsnamn: string;
    namn: string;
    titel: string;
    created_at: string;
    slutade: string | null;
    senast_har: string | null;
    /** 1 while somebody shall look at what this person signs. */
    ny: Generated<number>;
  };
  anvandare_roll: { anvandare_id: string; roll: string; sedan: string; av: string };
  akt: {
    id: string;
    kod: string;
    slag: string;
    generation: number;
    publik_nyckel: string;
    raknare: number;
    huvud: string;
    smutsig: number;
    harledd_version: number;
    familj: string | null;
    roll: string | null;
    steg: string;
    skyddsarende: string;
    akut: number;
    ansvarig: string;
    oppnad: string;
    avslutad: string | null;
    uppgifter: string;
    /** 1 while the chef role holds its key. */
    chef: Generated<number>;
    /** 1 while the person on duty may read its jouröversikt. */
    jour: Generated<number>;
    /** 1 while it waits for a new key that only one of its holders can make. */
    omnyckling: Generated<number>;
  };
  tilldelning: {
    akt_id: string;
    anvandare_id: string;
    uppdrag: string;
    sedan: string;
    av: string;
    /** 0 while the key file does not name the person yet. */
    forseglad: number;
  };
  sparr: { akt_id: string; anvandare_id: string; sedan: string; av: string };
  jourlasning: {
    id: string;
    akt_id: string;
    anvandare_id: string;
    skal: string;
    oppnad: string;
    slutar: string;
    kvitterad: string | null;
    kvitterad_av: string | null;
  };
  jourkuvert: {
    nr: Generated<number>;
    akt_id: string;
    skapat: string;
    skapat_av: string;
    kvitterat: string | null;
    ersatt_av: number | null;
    forstort: string | null;
  };
  logg_granskning: {
    id: string;
    manad: string;
    seq: number;
    flagga: string;
    utfall: string;
    granskad: string;
    granskad_av: string;
  };
  sakerhetskopia: {
    id: string;
    tagen: string;
    tagen_av: string;
    raknare: number;
    logg_seq: number;
    akter: number;
    byte: number;
  };
  nummer: { serie: string; nasta: number };
  insats_plats: { kod: string; rev: number; innehall: string; updated_at: string; updated_by: string };
  installning: { id: number; rev: number; innehall: string; updated_at: string; updated_by: string };
  lagrum_rattelse: {
    nr: Generated<number>;
    lagrum_id: string;
    innehall: string;
    created_at: string;
    created_by: string;
  };
  rutin: {
    nr: number;
    galler_fran: string;
    skal: string;
    innehall: string;
    created_at: string;
    created_by: string;
  };
  avsikt: { id: string; slag: string; innehall: string; created_at: string; klar: string | null };
  logg_fil: { manad: string; nyckel: Uint8Array; seq: number; huvud: string };
}
