import { SKYDD } from '../../../shared/mallar/ord.ts';
import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import { isSkyddad } from '../../../shared/modules/person/namn.ts';
import { text } from './text.ts';

/**
 * How the akt is protected: by a decision about somebody in it, or because it may come to need one. That no marking is
 * found in a register is no decision, so only the judgement that a case is neither acute nor a skyddsärende ends it.
 */
export function skyddOf({ rad, personer }: Pick<AktVy, 'rad' | 'personer'>): 'beslutat' | 'hanteras' | 'nej' {
  if (personer.some(isSkyddad)) return 'beslutat';
  return rad.akut || rad.skyddsarende !== 'nej' ? 'hanteras' : 'nej';
}

/** The protection that is decided, each level once: `Skyddade uppgifter: sekretessmarkering`. */
export function skyddsordOf({ personer }: Pick<AktVy, 'personer'>): string {
  const nivaer = [...new Set(personer.filter(isSkyddad).map(({ skydd }) => SKYDD[skydd].toLowerCase()))];
  return `${text.skydd.beslutat}: ${nivaer.join(', ')}`;
}
