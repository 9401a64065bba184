import type { z } from 'zod';
import type { AnvandareId } from '../../../shared/lib/id.ts';
import { millisOf, Tidpunkt, tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import type { Mote } from '../../../shared/modules/mote/rules.ts';
import { type Moteshandelseslag, type Motesplan, NyMotesplan } from '../../../shared/modules/mote/schema.ts';
import { startsUnset } from '../../client/unset.ts';
import { text } from './text.ts';

export const MotesplanForm = NyMotesplan.extend({
  innehall: NyMotesplan.shape.innehall.extend({ lokal: startsUnset(NyMotesplan.shape.innehall.shape.lokal) }),
});
export type MotesplanValues = z.input<typeof MotesplanForm>;
type Tider = Pick<MotesplanValues['innehall'], 'borjar' | 'slutar' | 'utcheckning'>;

/** What is being written: a new plan, a change of one, or what has become of a meeting. */
export type Skriver =
  | { readonly slag: 'plan'; readonly andras: Motesplan | null }
  | { readonly slag: Moteshandelseslag; readonly mote: Mote };

/** An empty plan: whoever writes it takes part, and what to do when nobody answers is proposed. */
export function emptyMotesplan(anvandareId: AnvandareId | null): MotesplanValues {
  return {
    ersatter: null,
    innehall: {
      borjar: '',
      slutar: '',
      moter: '',
      medarbetare: anvandareId === null ? [] : [anvandareId],
      kollega: '',
      ensamSkal: '',
      lokal: null,
      lokalBokad: false,
      lokalText: '',
      tolk: 'inte-klart',
      sprak: '',
      tolkval: [],
      resvag: '',
      telefon: 'inte-an',
      bil: 'inte-an',
      sagasTillAndra: '',
      barn: '',
      chef: '',
      chefInformerad: null,
      utcheckning: '',
      ringer: '',
      ringerTill: '',
      sedan: text.sedanForslag,
      ovrigt: '',
    },
  };
}

/** A form that changes a plan: all that it says, and the old one named. */
export function changeOf({ id, innehall }: Motesplan): MotesplanValues {
  return { ersatter: id, innehall: { ...innehall, medarbetare: innehall.medarbetare.map((en) => en.id) } };
}

/** The draft of a new plan, or of the one that changes another. */
export function nyckelOf(andras: Motesplan | null): string {
  return andras === null ? 'motesplan' : `motesplan:${andras.id}`;
}

const MINUTE = 60_000;
const LENGTH = 60;
const HOME = 90;

/**
 * The times of a meeting after its beginning was typed: an hour, and half an hour to a safe place. What somebody has
 * chosen themselves is left.
 */
export function withBorjar(old: Tider, borjar: string): Tider {
  const follows = (value: string, minutes: number) => value === '' || value === later(old.borjar, minutes);
  return {
    borjar,
    slutar: follows(old.slutar, LENGTH) ? later(borjar, LENGTH) : old.slutar,
    utcheckning: follows(old.utcheckning, HOME) ? later(borjar, HOME) : old.utcheckning,
  };
}

/** Empty when the time is not finished. */
function later(value: string, minutes: number): string {
  const start = Tidpunkt.safeParse(value);
  return start.success ? tidpunktFromMillis(millisOf(start.data) + minutes * MINUTE) : '';
}
