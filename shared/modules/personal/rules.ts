import type { CallSpec } from '../../api/contract.ts';
import type { Roll } from './schema.ts';

/** Those who work with cases, and so may write in the akter whose keys they hold. */
export const HANDLAGGANDE = ['samordnare', 'handlaggare', 'chef'] as const satisfies readonly Roll[];
/** Those who answer for the vault: staff, catalogue, settings. */
export const ANSVARIGA = ['samordnare', 'chef'] as const satisfies readonly Roll[];

/** The roles that have keys of their own in the vault. */
export const NYCKELROLLER = ['jour', 'intake', 'chef'] as const;
export type Nyckelroll = (typeof NYCKELROLLER)[number];

/** The role of the vault's keys that a role on the unit brings with it; null for one that needs none. */
export const NYCKELROLL = {
  samordnare: 'intake',
  handlaggare: 'intake',
  chef: 'chef',
  jour: 'jour',
  arkivarie: null,
  granskare: null,
} as const satisfies Readonly<Record<Roll, Nyckelroll | null>>;

/** The roles of the vault's keys that somebody with these roles shall hold. */
export function nyckelrollerOf(roller: readonly Roll[]): Nyckelroll[] {
  const found = roller.map((roll): Nyckelroll | null => NYCKELROLL[roll]).filter((roll) => roll !== null);
  return [...new Set(found)];
}

/**
 * Whether somebody with these roles may make a call. Which akter, is another question: keys and the block list answer
 * that. Deny by default: a call that names no roles is open to all for reading and to those who work with cases for the rest.
 */
export function mayCall(
  { kind, scope, roller }: Pick<CallSpec, 'kind' | 'scope' | 'roller'>,
  own: readonly Roll[],
): boolean {
  if (scope === 'unlocked-not-needed') return true;
  if (roller !== undefined) return own.some((roll) => roller.includes(roll));
  const isOwnDraft = kind === 'draft' && scope === 'register';
  if (kind === 'read' || isOwnDraft) return own.length > 0;
  // Paper for the archive: whoever holds the key of an akt may print it.
  if (kind === 'effect' && scope === 'akt') return own.length > 0;
  return own.some((roll) => (HANDLAGGANDE as readonly Roll[]).includes(roll));
}
