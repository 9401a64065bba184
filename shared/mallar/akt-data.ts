import type { Lagrum } from '../lagrum/define.ts';
import type { Datum, Tidpunkt } from '../lib/tid.ts';
import type { AktualiseringUppgifter } from '../modules/aktualisering/schema.ts';
import type { Anteckning } from '../modules/anteckning/schema.ts';
import type { Arendetyp } from '../modules/arendetyp/schema.ts';
import type { Avslut } from '../modules/avslut/schema.ts';
import type { Barnratt } from '../modules/barnratt/schema.ts';
import type { Beslut } from '../modules/beslut/schema.ts';
import type { Bilaga } from '../modules/bilaga/schema.ts';
import type { DokumentRad } from '../modules/dokument/schema.ts';
import type { Erbjudande, Erbjudandesvar } from '../modules/erbjudande/schema.ts';
import type { Frist } from '../modules/frist/schema.ts';
import type { Granskning } from '../modules/granskning/schema.ts';
import type { InkommetInnehall } from '../modules/inkommet/schema.ts';
import type { Installning } from '../modules/installning/schema.ts';
import type { Instrumentpost } from '../modules/instrument/schema.ts';
import type { Intyg } from '../modules/intyg/schema.ts';
import type { Jouranteckning, Jouroversikt } from '../modules/jour/schema.ts';
import type { Kontrasignering } from '../modules/kontrasignering/schema.ts';
import type { Matchningspost } from '../modules/matchning/schema.ts';
import type { Moteshandelse, Motesplan } from '../modules/mote/schema.ts';
import type { Natverk } from '../modules/natverk/schema.ts';
import type { Person } from '../modules/person/schema.ts';
import type { Post } from '../modules/post/schema.ts';
import type { Checklista } from '../modules/rutin/schema.ts';
import type { Sakerhetsplan } from '../modules/sakerhetsplan/schema.ts';
import type { Skydd } from '../modules/skydd/schema.ts';
import type { Uppgiftsslag } from '../modules/skyddad-uppgift/schema.ts';
import type { Skyddsbedomning } from '../modules/skyddsbedomning/schema.ts';
import type { Stegmarkeringspost } from '../modules/steg/api.ts';
import type { TilldelningPost } from '../modules/tilldelning/schema.ts';
import type { Utlamnande } from '../modules/utlamnande/schema.ts';
import type { Vidare } from '../modules/vidare/schema.ts';

/** Everything that a document template may draw on. Of protected data (telephone, school ...) it has the kinds alone. */
export interface AktData {
  readonly kod: string;
  readonly slag: 'aktualisering' | 'personakt';
  readonly roll: 'vuxen' | 'barn' | null;
  readonly familj: string | null;
  /** Codes of the family's other akter. */
  readonly familjekoder: readonly string[];
  readonly oppnad: Tidpunkt;
  readonly avslutad: Datum | null;
  readonly skrivs: Tidpunkt;
  readonly skrivsAv: string;
  readonly programversion: string;
  readonly installning: Installning;
  /** In a personakt the first is its subject. */
  readonly personer: readonly Person[];
  readonly aktualisering: AktualiseringUppgifter | null;
  readonly inkommet: Post<InkommetInnehall> | null;
  readonly arendetyper: readonly Arendetyp[];
  readonly instrument: readonly Instrumentpost[];
  readonly skyddsbedomningar: readonly Skyddsbedomning[];
  readonly natverk: readonly Natverk[];
  readonly sakerhetsplaner: readonly Sakerhetsplan[];
  readonly matchningar: readonly Matchningspost[];
  readonly erbjudanden: readonly { readonly erbjudande: Erbjudande; readonly svar: Erbjudandesvar | null }[];
  readonly beslut: readonly Beslut[];
  readonly barnratt: readonly Barnratt[];
  readonly anteckningar: readonly Anteckning[];
  readonly intyg: readonly Intyg[];
  readonly jouranteckningar: readonly Jouranteckning[];
  /** The envelope that is to go to a jour elsewhere: the one document that says how the client is reached. */
  readonly jourkuvert: { readonly nr: number; readonly oversikt: Jouroversikt } | null;
  readonly skydd: readonly Skydd[];
  readonly motesplaner: readonly Motesplan[];
  readonly moteshandelser: readonly Moteshandelse[];
  readonly utlamnanden: readonly Utlamnande[];
  readonly kontrasigneringar: readonly Kontrasignering[];
  readonly granskningar: readonly Granskning[];
  readonly stegmarkeringar: readonly Stegmarkeringspost[];
  readonly checklistor: readonly Checklista[];
  readonly vidare: readonly Vidare[];
  readonly frister: readonly Frist[];
  /** Who was given or lost the akt, oldest first. */
  readonly tilldelningar: readonly TilldelningPost[];
  readonly avslut: Avslut | null;
  /** What was made of the akt before, oldest first. */
  readonly handlingar: readonly DokumentRad[];
  /** What came in from outside and lies beside the akt, the struck among them, in the order it was added. */
  readonly bilagor: readonly Bilaga[];
  /** The kind of each protected datum of the akt, never what it says. */
  readonly skyddadeSlag: readonly Uppgiftsslag[];
  /** The municipality's own law references, newest first, and when each was saved: no paper says more than was known then. */
  readonly egnaLagrum: readonly EgetLagrum[];
}

export interface EgetLagrum {
  readonly lagrum: Lagrum;
  readonly sparat: Tidpunkt;
}

/** What a template is built from: the akt, and the one post it is about (null for those about the whole akt). */
export interface Mallunderlag {
  readonly akt: AktData;
  readonly postId: string | null;
}

/** How the finished inlaga is named on the cover. */
export interface Inlagefakta {
  readonly filnamn: string;
  readonly sidor: number;
  readonly sha256: string;
}
