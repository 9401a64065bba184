import type { Faltfel } from '../../api/errors.ts';
import type { PostId } from '../../lib/id.ts';
import { klockslagOf, type Tidpunkt } from '../../lib/tid.ts';
import type { Moteshandelse, Moteshandelseslag, Motesplan, MotesplanInnehall, NyMotesplan } from './schema.ts';

/** One meeting: the plan in force, the versions before it, and what came of it. */
export interface Mote {
  /** The first version of the plan. */
  readonly id: PostId;
  readonly plan: Motesplan;
  /** Oldest first. */
  readonly tidigare: readonly Motesplan[];
  readonly handelser: readonly Moteshandelse[];
}

export type Motesstatus = 'planerat' | 'pagar' | 'avslutat' | 'installt';

/** The meetings of an akt in the order in which they were planned. @param planer oldest first, as they were signed */
export function motenOf(planer: readonly Motesplan[], handelser: readonly Moteshandelse[]): Mote[] {
  const root = new Map<PostId, PostId>();
  const versioner = new Map<PostId, Motesplan[]>();
  for (const plan of planer) {
    const id = (plan.ersatter === null ? undefined : root.get(plan.ersatter)) ?? plan.id;
    root.set(plan.id, id);
    versioner.set(id, [...(versioner.get(id) ?? []), plan]);
  }
  return [...versioner].flatMap(([id, alla]) => {
    const plan = alla.at(-1);
    if (plan === undefined) return [];
    const egna = handelser.filter(({ innehall }) => innehall.moteId === id);
    return [{ id, plan, tidigare: alla.slice(0, -1), handelser: egna }];
  });
}

/** What has become of a meeting of some kind, or null. */
function findHandelse({ handelser }: Pick<Mote, 'handelser'>, slag: Moteshandelseslag): Moteshandelse | null {
  return handelser.find(({ innehall }) => innehall.slag === slag) ?? null;
}

export function statusOf(mote: Pick<Mote, 'handelser'>): Motesstatus {
  if (findHandelse(mote, 'installt') !== null) return 'installt';
  if (findHandelse(mote, 'utcheckning') !== null) return 'avslutat';
  return findHandelse(mote, 'incheckning') === null ? 'planerat' : 'pagar';
}

/** Somebody still has to say that everybody is safe, or that the meeting does not take place. */
export function isOppet(mote: Pick<Mote, 'handelser'>): boolean {
  const status = statusOf(mote);
  return status === 'planerat' || status === 'pagar';
}

/** Whether one person goes alone. A colleague from elsewhere is one of the two (routine S000). */
export function isEnsam({
  medarbetare,
  kollega,
}: {
  readonly medarbetare: readonly unknown[];
  readonly kollega: string;
}) {
  return medarbetare.length + (kollega === '' ? 0 : 1) < 2;
}

/** What stops a plan from being signed. One worker alone is a reason to write, which acute work does not wait for. */
export function checkMotesplan({ innehall }: NyMotesplan, { akut }: { readonly akut: boolean }): Faltfel[] {
  const fel: Faltfel[] = [];
  if (innehall.slutar <= innehall.borjar)
    fel.push({ falt: 'innehall.slutar', mening: 'Mötet slutar innan det har börjat. Rätta dagen eller klockslaget.' });
  if (innehall.utcheckning < innehall.slutar)
    fel.push({
      falt: 'innehall.utcheckning',
      mening: 'Utcheckningen ligger före mötets slut. Lägg den när ni är på säker plats igen.',
    });
  if (isEnsam(innehall) && innehall.ensamSkal === '' && !akut)
    fel.push({ falt: 'innehall.ensamSkal', mening: 'Skriv varför bara en medarbetare är med, eller välj en till.' });
  return fel;
}

/** The free texts of a plan that stand on the sheet, which can be lost. */
export function textsOfBlad({
  kollega,
  ringer,
  ringerTill,
  sedan,
}: Pick<MotesplanInnehall, 'kollega' | 'ringer' | 'ringerTill' | 'sedan'>): Record<string, string> {
  return { kollega, ringer, ringerTill, sedan };
}

/** What stops something from being written about a meeting; empty when nothing does. */
export function checkMoteshandelse(slag: Moteshandelseslag, handelse: Tidpunkt, mote: Mote): Faltfel[] {
  const status = statusOf(mote);
  if (status === 'avslutat') return [{ falt: 'moteId', mening: 'Mötet är redan utcheckat.' }];
  if (status === 'installt') return [{ falt: 'moteId', mening: 'Mötet är inställt. Planera ett nytt.' }];
  const borjade = findHandelse(mote, 'incheckning');
  if (borjade === null) return [];
  if (slag === 'incheckning') return [{ falt: 'moteId', mening: 'Mötet är redan incheckat.' }];
  if (slag === 'installt') return [{ falt: 'moteId', mening: 'Mötet har börjat. Checka ut i stället.' }];
  if (handelse >= borjade.handelse) return [];
  const klockan = klockslagOf(borjade.handelse).replace(':', '.');
  return [{ falt: 'handelse', mening: `Mötet checkades in ${klockan}. Utcheckningen ligger före det.` }];
}
