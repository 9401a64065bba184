import { z } from 'zod';
import { AnvandareId, PostId } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

export const LOKALER = ['rum-hos-oss', 'saker-lokal', 'annan'] as const;
export const TOLKAR = ['inte-klart', 'behovs-ej', 'telefon', 'pa-plats'] as const;
export const TOLKVAL = ['annan-del-av-landet', 'utan-namn-och-ort', 'onskat-kon', 'lojalitet'] as const;
export const SPARKONTROLLER = ['ja', 'nej', 'inte-an', 'ej-aktuellt'] as const;

const uppgifter = {
  borjar: Tidpunkt,
  slutar: Tidpunkt,
  moter: requiredText(200, 'Skriv vem ni möter.'),
  /** Whoever takes part and has no key of their own in the vault. */
  kollega: line(200),
  ensamSkal: text(1000),
  lokal: z.enum(LOKALER, { error: 'Välj var ni ses.' }),
  lokalBokad: z.boolean().default(false),
  lokalText: text(500),
  tolk: z.enum(TOLKAR).default('inte-klart'),
  sprak: line(120),
  tolkval: z.array(z.enum(TOLKVAL)).max(TOLKVAL.length).default([]),
  resvag: text(2000),
  telefon: z.enum(SPARKONTROLLER).default('inte-an'),
  bil: z.enum(SPARKONTROLLER).default('inte-an'),
  sagasTillAndra: text(2000),
  barn: text(1000),
  /** Who of the managers knows of the meeting, and since when; null as long as nobody does. */
  chef: line(120),
  chefInformerad: Tidpunkt.nullable().default(null),
  /** By when somebody has said that the meeting is over and everybody safe. */
  utcheckning: Tidpunkt,
  ringer: requiredText(120, 'Skriv vem som ringer om ni inte checkar ut i tid.'),
  ringerTill: text(300),
  sedan: text(1000),
  ovrigt: text(4000),
};

/** Who takes part, by the name that stood in the register when the plan was signed. */
const Motesdeltagare = z.object({ id: AnvandareId, namn: z.string() });

/** A meeting with a client as it is planned. A changed plan is a new post that names the one before. */
export const MotesplanInnehall = z.object({ ...uppgifter, medarbetare: z.array(Motesdeltagare) });
export type MotesplanInnehall = z.infer<typeof MotesplanInnehall>;
export const Motesplan = postOf(MotesplanInnehall);
export type Motesplan = z.infer<typeof Motesplan>;

export const NyMotesplan = z.object({
  innehall: z.object({
    ...uppgifter,
    medarbetare: z.array(AnvandareId).min(1, { error: 'Välj minst en medarbetare.' }).max(8),
  }),
  /** The plan that this one changes: the newest version of it. */
  ersatter: PostId.nullable().default(null),
});
export type NyMotesplan = z.infer<typeof NyMotesplan>;

const MOTESHANDELSER = ['incheckning', 'utcheckning', 'installt'] as const;
export type Moteshandelseslag = (typeof MOTESHANDELSER)[number];

/** That a meeting began, that it ended with everybody safe, or that it does not take place. */
export const MoteshandelseInnehall = z.object({
  slag: z.enum(MOTESHANDELSER),
  /** The first version of the plan, which stands for the meeting whatever is changed later. */
  moteId: PostId,
  text: text(2000),
});
export type MoteshandelseInnehall = z.infer<typeof MoteshandelseInnehall>;
export const Moteshandelse = postOf(MoteshandelseInnehall);
export type Moteshandelse = z.infer<typeof Moteshandelse>;

export const NyMoteshandelse = z.object({ moteId: PostId, handelse: Tidpunkt, text: text(2000) });
export const InstalltMote = NyMoteshandelse.extend({
  text: requiredText(2000, 'Skriv varför mötet ställs in.'),
});
