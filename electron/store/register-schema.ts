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
  };
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
  avsikt: { id: string; slag: string; innehall: string; created_at: string; klar: string | null };
  logg_fil: { manad: string; nyckel: Uint8Array; seq: number; huvud: string };
}
