import { z } from 'zod';
import { PersonId } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';
import { PAPPERSDELAR } from './delar.ts';

/** How the client sees protection just now. A plan is made also with whoever waits or declines. */
export const HALLNINGAR = ['vill-ha-skydd', 'vantar', 'tackar-nej'] as const;
export const Hallning = z.enum(HALLNINGAR, { error: 'Välj hur klienten ser på skydd just nu.' });
export type Hallning = z.infer<typeof Hallning>;

export const VEM_RINGER = ['klienten', 'vi', 'bada'] as const;

/** Who may be called. No number: a number that leads to somebody is a protected datum of the person it belongs to. */
const Plankontakt = z.object({
  vem: requiredText(160, 'Skriv vem det är, eller ta bort raden.'),
  vad: line(300),
  vemRinger: z.enum(VEM_RINGER, { error: 'Välj vem som får ringa.' }),
});

const lang = () => text(8000);
const punkter = () => z.array(requiredText(40, 'Punkten är tom.')).max(40).default([]);

const uppgifter = {
  slag: z.enum(['vuxen', 'barn']),
  /** Null in a child's plan: a child does not answer for whether it is protected. */
  hallning: Hallning.nullable().default(null),
  hallningSkal: text(4000),
  varningstecken: lang(),
  platser: lang(),
  ikvall: requiredText(8000, 'Skriv vad som gäller i kväll och i natt.'),
  digitalt: lang(),
  packat: lang(),
  barnen: lang(),
  barnTecken: lang(),
  barnPlatser: lang(),
  barnVuxna: lang(),
  barnRinga: lang(),
  barnSlipper: lang(),
  kontakter: z.array(Plankontakt).max(20).default([]),
  digitalaPunkter: punkter(),
  packlista: punkter(),
  /** Who knows the code word and what they do. The word itself is a protected datum and never stands in a plan. */
  kodordBetyder: text(1000),
  /** What the client wants on a paper of their own, chosen part by part. */
  paPapper: z.array(z.enum(PAPPERSDELAR)).default([]),
  uppfoljning: Datum.nullable().default(null),
  /** Why nobody has to come back to the plan. */
  utanUppfoljning: text(1000),
};

export const SakerhetsplanInnehall = z.object({
  ...uppgifter,
  /** Whether a code word was agreed on when the plan was signed. */
  harKodord: z.boolean(),
});
export type SakerhetsplanInnehall = z.infer<typeof SakerhetsplanInnehall>;
export const Sakerhetsplan = postOf(SakerhetsplanInnehall);
export type Sakerhetsplan = z.infer<typeof Sakerhetsplan>;

export const NySakerhetsplan = z.object({
  personId: PersonId,
  handelse: Tidpunkt,
  innehall: z.object(uppgifter),
  /** A new code word; empty keeps the one that there is. */
  kodord: line(60),
});
export type NySakerhetsplan = z.infer<typeof NySakerhetsplan>;
