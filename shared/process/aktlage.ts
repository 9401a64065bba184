import { z } from 'zod';
import { line, requiredText } from '../lib/text.ts';
import { Datum, Tidpunkt } from '../lib/tid.ts';
import { SAMTYCKE } from '../modules/beslut/schema.ts';
import { Fristklocka } from '../modules/frist/schema.ts';
import { Ogranskat } from '../modules/granskning/schema.ts';
import { KONTRASIGNERAS } from '../modules/kontrasignering/rules.ts';
import { Niva } from '../modules/skydd/schema.ts';
import { StegId } from './steg.ts';

/** A step marked by hand: honest, dated, by a named person, with a reason. The last mark of a step counts. */
export const StegMarkering = z.object({
  steg: StegId,
  lage: z.enum(['klar', 'behovs-ej'], { error: 'Välj klart eller behövs inte.' }),
  skal: requiredText(2000, 'Skriv varför: vad som är gjort, eller varför steget inte behövs.'),
  datum: Datum,
  av: requiredText(200, 'Skriv vem som markerar steget.'),
});
export type StegMarkering = z.infer<typeof StegMarkering>;

const antal = z.int().min(0);

/** What an akt holds, summed up for the step map. Codes only: no name or free text of the case. */
export const AktLage = z.object({
  slag: z.enum(['aktualisering', 'personakt']),
  roll: z.enum(['vuxen', 'barn']),
  inkom: Tidpunkt.nullable(),
  /** A person has decided about both skyddsärende and acute; the day of it. */
  arendetypBedomd: Datum.nullable(),
  skyddsarende: z.boolean().nullable(),
  /** Decided, or said at the start by the one who answered the phone. */
  akut: z.boolean(),
  kortaFragor: z.boolean(),
  /** The children that the case concerns; in a child's own akt that child only. */
  barn: z.array(z.object({ kod: line(20), omedelbarBedomning: Datum.nullable() })),
  utredningInledd: Datum.nullable(),
  /** Somebody has asked for help, which is an application however it was put. */
  ansokan: z.boolean(),
  /** The day of the servicesamtal, when that is how the case goes on. */
  servicesamtal: Datum.nullable(),
  overlamnad: z.object({ datum: Datum, mottagen: z.boolean() }).nullable(),
  /** The client needs protection but wants to wait: a säkerhetsplan is to be made. */
  behovsSkyddMenVantar: z.boolean(),
  sakerhetsplan: z.boolean(),
  /** When the säkerhetsplan in force is to be gone through again. */
  planUppfoljning: Datum.nullable(),
  skyddsbedomning: z.enum(['saknas', 'utkast', 'signerad']),
  /** What was decided after the skyddsbedömning; null when nobody has said, or when offers and beslut say it themselves. */
  vidare: z.enum(['utredning', 'insats', 'servicesamtal', 'overlamnas', 'avslag']).nullable(),
  /** The child goes with the adult, in whose akt the whole household is matched. */
  matchasIAnnanAkt: z.boolean(),
  matchningar: antal,
  erbjudanden: z.object({ vantar: antal, accepterade: antal, avbojda: antal }),
  beslut: z.array(
    z.object({
      slag: z.string().max(40),
      datum: Datum,
      signerat: z.boolean(),
      gallerInsats: z.boolean(),
      /** Ids of the law references that the decision froze, and the day that it takes effect: what legal clocks start from. */
      lagrum: z.array(z.string()).optional(),
      fran: Datum.nullable().optional(),
      barnetsSkalSaknas: z.boolean().optional(),
      samtycke: z.enum(SAMTYCKE).nullable().optional(),
    }),
  ),
  /** In a child's own akt: the decisions that nobody has tried against the child's rights. */
  barnrattOprovad: z.array(z.object({ slag: z.string().max(40), datum: Datum })),
  /** The day when a child was first assessed as subjected to violence, or as having witnessed it. */
  barnIVald: Datum.nullable(),
  /** The days of the assessments in force by which protection is needed and nothing says what is done. */
  utanAtgarder: z.array(Datum),
  /** What another person than the signer still has to countersign, and by when. */
  kontrasigneras: z.array(z.object({ vad: z.enum(KONTRASIGNERAS), senast: Datum })),
  /** What new colleagues have signed and nobody has looked at, by the id of the one who signed. */
  granskas: z.array(Ogranskat),
  /** The recorded protection of each person, by role: `Klient`, `Barn 1`. */
  skydd: z.array(z.object({ kod: line(40), niva: Niva, fran: Datum, till: Datum.nullable() })),
  /** What somebody has marked as done of the clocks that run, and the day. */
  frister: z.array(z.object({ klocka: Fristklocka, fullgjord: Datum })),
  anteckningar: z.object({ signerade: antal, utkast: antal }),
  /** The meetings that are not cancelled, and by when somebody must check out from each that is not over. */
  moten: z.object({ antal, utcheckas: z.array(Tidpunkt) }),
  /** The day of the run that excludes the place of an immediate placement which still stands. */
  placeringUtesluts: Datum.nullable(),
  intyg: antal,
  avslutad: Datum.nullable(),
  markeringar: z.array(StegMarkering),
});
export type AktLage = z.infer<typeof AktLage>;
