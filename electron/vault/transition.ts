import { canonicalBytes, fromBase64, toBase64 } from './encoding.ts';
import { type Header, type Transition, vrkCommitment } from './header.ts';
import { equalBytes, hkdf, hmacSha256, type Random, unwrap, wrap } from './primitives.ts';

/**
 * A renewed root key must be believed by people who were not there: their slot pins the key that they knew last, and only
 * their passphrase can pin another. So the header carries, for each older key that some slot still pins, a proof that only
 * a holder of that older one could make, and the older one itself under the present. Whoever opens the present one steps
 * back to the pinned one; the same unlock then pins the present.
 *
 * What this cannot stop: somebody who has been removed knew the older key, and could lead to a key of his own whoever has
 * not unlocked since. That takes writing into the vault's folder; the handbook asks everybody to unlock once.
 * @param from `vrkGeneration` of the older key
 */
export function createTransition(
  vaultId: string,
  from: number,
  older: Uint8Array,
  newer: Uint8Array,
  random: Random,
): Transition {
  const commitment = vrkCommitment(vaultId, newer);
  const { nonce, ct } = wrap(previousKey(vaultId, newer), transitionAad(vaultId, from), older, random);
  return {
    from,
    commitment: toBase64(commitment),
    proof: toBase64(proofOf(vaultId, from, older, commitment)),
    previous: { nonce: toBase64(nonce), ct: toBase64(ct) },
  };
}

/**
 * Steps back from the present root key to an older one.
 * @returns the root key of generation `pinned`; null when there is no step to it or it does not hold
 */
export function rootBefore(header: Header, vrk: Uint8Array, pinned: number): Uint8Array | null {
  const { vaultId } = header;
  if (pinned === header.vrkGeneration) return vrk;
  const step = header.transitions?.find(({ from }) => from === pinned);
  if (step === undefined) return null;
  const wrapped = { nonce: fromBase64(step.previous.nonce), ct: fromBase64(step.previous.ct) };
  const older = unwrap(previousKey(vaultId, vrk), transitionAad(vaultId, pinned), wrapped);
  const commitment = vrkCommitment(vaultId, vrk);
  if (older === null || !equalBytes(commitment, fromBase64(step.commitment))) return null;
  return equalBytes(proofOf(vaultId, pinned, older, commitment), fromBase64(step.proof)) ? older : null;
}

/** The steps that some slot still needs. */
export function neededTransitions(header: Header): Transition[] {
  const pinned = new Set(header.slots.map((slot) => slot.pinned));
  return (header.transitions ?? []).filter(({ from }) => pinned.has(from));
}

/**
 * Steps from a new root key to every older one that some slot pins, so that their number never outgrows the slots.
 * @param header as it is before the new key, with the slots that stay
 * @param present the root key of `header`
 */
export function renewTransitions(header: Header, present: Uint8Array, next: Uint8Array, random: Random): Transition[] {
  const pinned = new Set(header.slots.map((slot) => slot.pinned));
  return [...pinned].flatMap((from) => {
    const older = rootBefore(header, present, from);
    // A slot that could not be opened before cannot be opened afterwards either.
    return older === null ? [] : [createTransition(header.vaultId, from, older, next, random)];
  });
}

function proofOf(vaultId: string, from: number, older: Uint8Array, commitment: Uint8Array): Uint8Array {
  const key = hkdf(older, Buffer.from(vaultId, 'hex'), 'vrk-transition');
  return hmacSha256(key, canonicalBytes({ commitment: toBase64(commitment), from, vaultId }));
}

function previousKey(vaultId: string, newer: Uint8Array): Uint8Array {
  return hkdf(newer, Buffer.from(vaultId, 'hex'), 'vrk-previous');
}

function transitionAad(vaultId: string, from: number): Uint8Array {
  return canonicalBytes({ format: 'skyddsakt/2/transition', from, vaultId });
}
