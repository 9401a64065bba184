import { fromBase64 } from './encoding.ts';
import type { Header } from './header.ts';
import { getRoll } from './roll.ts';
import type { Holder } from './sidecar.ts';

/** A slot of an authenticated header as a holder of akt keys; null when there is no such slot. */
export function findHolder(header: Header, slotId: string): Holder | null {
  const slot = header.slots.find((candidate) => candidate.id === slotId);
  if (slot === undefined) return null;
  return { kind: slot.kind, id: slot.id, generation: 1, publicKey: fromBase64(slot.publicKey) };
}

/** Who holds a new akt unless told otherwise: the person who creates it, the chef role and the paper. */
export function defaultHolders(header: Header, slotId: string): Holder[] {
  const chef = getRoll(header, 'chef');
  const slots = header.slots
    .filter((slot) => slot.id === slotId || slot.kind === 'recovery')
    .map((slot) => findHolder(header, slot.id))
    .filter((holder) => holder !== null);
  return [...slots, { kind: 'role', id: 'chef', generation: chef.generation, publicKey: fromBase64(chef.publicKey) }];
}
