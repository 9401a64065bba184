import { canonicalBytes, fromBase64, toBase64 } from './encoding.ts';
import { type Header, type Transition, vrkCommitment } from './header.ts';
import { equalBytes, hkdf, hmacSha256, type Random, unwrap, wrap } from './primitives.ts';

/**
 * A renewed root key must be believed by people who were not there: their slot pins the key that they knew last, and only
 * their passphrase can pin another. So the header carries, from each root key to the next, a proof that only a holder of
 * the older one could make, and the older one itself under the newer. Whoever opens the newest walks back to the pinned
 * one; the next unlock pins the newest.
 *
 * What this cannot stop: somebody who has been removed knew the older key, and could lead on to a key of his own whoever
 * has not unlocked since. That takes writing into the vault's folder; the handbook asks everybody to unlock once.
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
 * Walks back from the present root key to an older one.
 * @returns the root key of generation `pinned`; null when a step is missing or does not hold
 */
export function rootBefore(header: Header, vrk: Uint8Array, pinned: number): Uint8Array | null {
  const { vaultId, vrkGeneration } = header;
  let newer = vrk;
  for (let from = vrkGeneration - 1; from >= pinned; from -= 1) {
    const step = header.transitions?.find((transition) => transition.from === from);
    if (step === undefined) return null;
    const wrapped = { nonce: fromBase64(step.previous.nonce), ct: fromBase64(step.previous.ct) };
    const older = unwrap(previousKey(vaultId, newer), transitionAad(vaultId, from), wrapped);
    const commitment = vrkCommitment(vaultId, newer);
    if (older === null || !equalBytes(commitment, fromBase64(step.commitment))) return null;
    if (!equalBytes(proofOf(vaultId, from, older, commitment), fromBase64(step.proof))) return null;
    newer = older;
  }
  return newer;
}

/** The steps that some slot still needs to walk. */
export function neededTransitions(header: Header): Transition[] {
  const oldest = Math.min(...header.slots.map(({ pinned }) => pinned));
  return (header.transitions ?? []).filter(({ from }) => from >= oldest);
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
