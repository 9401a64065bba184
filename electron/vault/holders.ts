import { fromBase64 } from './encoding.ts';
import type { Header, RollId } from './header.ts';
import { getRoll } from './roll.ts';
import type { Holder } from './sidecar.ts';

/** A slot of an authenticated header as a holder of akt keys; null when there is no such slot. */
export function findHolder(header: Header, slotId: string): Holder | null {
  const slot = header.slots.find((candidate) => candidate.id === slotId);
  if (slot === undefined) return null;
  return { kind: slot.kind, id: slot.id, generation: 1, publicKey: fromBase64(slot.publicKey) };
}

/** A role as a holder of akt keys. */
export function roleHolder(header: Header, role: RollId): Holder {
  const { generation, publicKey } = getRoll(header, role);
  return { kind: 'role', id: role, generation, publicKey: fromBase64(publicKey) };
}

/** The paper, which holds every akt. */
export function paperHolders(header: Header): Holder[] {
  return header.slots
    .filter(({ kind }) => kind === 'recovery')
    .map(({ id }) => findHolder(header, id))
    .filter((holder) => holder !== null);
}

/** Who holds a new akt unless told otherwise: the person who creates it, the chef role and the paper. */
export function defaultHolders(header: Header, slotId: string): Holder[] {
  const own = findHolder(header, slotId);
  return [...(own === null ? [] : [own]), ...paperHolders(header), roleHolder(header, 'chef')];
}
