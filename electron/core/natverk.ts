import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Whether the computer is on some network. Nothing is asked of the network itself: this is what the system knows. */
export type Natverkslage = 'ansluten' | 'inte-ansluten';

type Anslutningar = Readonly<Record<string, readonly Pick<NetworkInterfaceInfo, 'internal' | 'address'>[] | undefined>>;

/** An address that a computer gives itself when nobody answers on the line. */
const SELF_GIVEN = /^(169\.254\.|fe80:)/i;

/** @param anslutningar for tests; those of this computer otherwise */
export function natverkslage(anslutningar: Anslutningar = networkInterfaces()): Natverkslage {
  const all = Object.values(anslutningar).flatMap((addresses) => addresses ?? []);
  return all.some(({ internal, address }) => !internal && !SELF_GIVEN.test(address)) ? 'ansluten' : 'inte-ansluten';
}
