import type { Forsok } from './protocol.ts';
import type { AktInnehall, VaultState } from './vault-state.ts';

/** What the worker began, and whether it was answered. Only the last of a run can be without an answer. */
export interface Post extends Forsok {
  klart: boolean;
}

/** Where a piece of work stands in the vault: not at all, once and whole, or in a way that must not be. */
type Funnet = 'borta' | 'hel' | 'trasig';

/**
 * Compares what was answered with what is there. What was under way when the process was killed may be there whole or
 * not at all; from now on the ledger knows which.
 * @returns what is wrong, as sentences; the ledger without what never happened
 */
export function settle(ledger: readonly Post[], state: VaultState): { faults: string[]; ledger: Post[] } {
  const faults: string[] = [];
  const kept: Post[] = [];
  for (const [index, post] of ledger.entries()) {
    const found = find(post, { earlier: ledger.slice(0, index), later: ledger.slice(index + 1) }, state);
    if (found === 'trasig') faults.push(`${post.slag}: half of it is there`);
    if (found === 'borta' && post.klart) faults.push(`${post.slag}: answered and lost`);
    if (found === 'hel') kept.push({ ...post, klart: true });
  }
  return { faults: [...faults, ...findStrays(kept, state)], ledger: kept };
}

interface Around {
  readonly earlier: readonly Post[];
  readonly later: readonly Post[];
}

function find(post: Post, { earlier, later }: Around, state: VaultState): Funnet {
  const akt = state.akter.find(({ aktId }) => aktId === post.aktId);
  switch (post.slag) {
    case 'anteckning':
      return once(akt?.anteckningar ?? [], post.text);
    case 'skyddsbedomning':
      return once(akt?.bedomningar ?? [], post.text);
    case 'skyddad-uppgift':
      return once(akt?.skyddade ?? [], post.text);
    case 'aktualisering':
      return once(
        state.akter.flatMap(({ rad }) => (rad === null ? [] : [rad])),
        post.text,
      );
    case 'inled':
      return findUtredning(post, state);
    case 'utkast':
      return overwritten(post, later, akt?.utkast ?? null);
    case 'person':
      return overwritten(post, later, akt?.sprak[0] ?? null);
    case 'plats':
      return overwritten(post, later, state.platser[0] ?? null);
    case 'dokument':
      return (akt?.dokument ?? []).every(Boolean) ? countDokument(post, earlier, akt) : 'trasig';
    case 'nyckel':
      return once(akt?.nycklar ?? [], post.text);
    case 'avsluta':
      return state.slutade.includes(post.text) ? 'hel' : 'borta';
    case 'las':
      return 'hel';
  }
}

function once(texts: readonly string[], text: string): Funnet {
  const marke = text.split(' ', 1)[0] ?? text;
  const about = texts.filter((one) => one === marke || one.startsWith(`${marke} `));
  if (about.length === 0) return 'borta';
  return about.length === 1 && about[0] === text ? 'hel' : 'trasig';
}

/** Of what is saved over and over only the last survives: it must be this one, or a later one. */
function overwritten(post: Post, later: readonly Post[], now: string | null): Funnet {
  const successors = later.filter(({ slag, aktId }) => slag === post.slag && aktId === post.aktId);
  if (now === post.text || successors.some(({ text }) => text === now)) return 'hel';
  return 'borta';
}

/** Documents have no text of their own: as many must be there as were made up to this one. */
function countDokument(post: Post, earlier: readonly Post[], akt: AktInnehall | undefined): Funnet {
  const before = earlier.filter(({ slag, aktId }) => slag === 'dokument' && aktId === post.aktId).length;
  return (akt?.dokument.length ?? 0) > before ? 'hel' : 'borta';
}

/** All of it or nothing: two personakter of one family, and the aktualisering closed. */
function findUtredning(post: Post, { akter }: VaultState): Funnet {
  const aktualisering = akter.find(({ aktId }) => aktId === post.aktId);
  if (aktualisering === undefined) return 'trasig';
  const made = akter.filter(({ fran }) => fran === aktualisering.kod);
  if (made.length === 0 && !aktualisering.avslutad) return 'borta';
  const [first, second] = made;
  const whole = made.length === 2 && first?.familj !== null && first?.familj === second?.familj;
  return whole && aktualisering.avslutad ? 'hel' : 'trasig';
}

/** Nothing stands in the vault that nobody began, and nothing twice; and a family knows its protected words. */
function findStrays(kept: readonly Post[], { akter }: VaultState): string[] {
  const faults: string[] = [];
  for (const akt of akter) {
    const count = (slag: Post['slag']) => kept.filter((post) => post.slag === slag && post.aktId === akt.aktId).length;
    if (akt.anteckningar.length !== count('anteckning')) faults.push(`${akt.kod}: anteckningar that nobody signed`);
    if (akt.dokument.length !== count('dokument')) faults.push(`${akt.kod}: documents that nobody made`);
    const family = akter.filter(({ familj, aktId }) => familj !== null && familj === akt.familj && aktId !== akt.aktId);
    const missing = family.flatMap(({ skyddade }) => skyddade).filter((ord) => !akt.familjeord.includes(ord));
    if (missing.length > 0) faults.push(`${akt.kod}: ${missing.length} protected words of the family never arrived`);
  }
  return faults;
}
