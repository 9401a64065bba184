import type { AktId } from '../../shared/lib/id.ts';
import { encodeJouroversikt } from '../modules/jour/oversikt.ts';
import { findAktNycklar } from '../modules/tilldelning/repo.ts';
import { removeJour, writeJour } from '../vault/jour.ts';
import { readAkt } from './akt-file.ts';
import { depositFamiljeord } from './deposits.ts';
import type { Session } from './session.ts';
import type { WriteOptions } from './write-akt.ts';

/** Acts after which the family's akter must know new protected words: what is protected, and where somebody is placed. */
const CHANGES_WORDS: ReadonlySet<string> = new Set([
  'skyddad-uppgift.skapad',
  'skyddad-uppgift.borttagen',
  'sakerhetsplan.signerad',
  'erbjudande.lamnat',
  'erbjudande.besvarat',
  'beslut.signerat',
]);
/** Acts after which the page for the person on duty reads differently. */
const CHANGES_JOUR: ReadonlySet<string> = new Set([
  'sakerhetsplan.signerad',
  'skyddsbedomning.signerad',
  'beslut.signerat',
  'avslut.signerat',
  'arendetyp.signerad',
  'skydd.signerat',
  'person.skapad',
  'person.sparad',
  'skyddad-uppgift.skapad',
  'skyddad-uppgift.borttagen',
]);

/**
 * What a committed write leaves beside the akt, in files that others may open. It is left before the register forgets
 * the akt's dirty mark: after a crash the next unlock leaves it again.
 */
export function tellingOf(session: Session, aktId: AktId, handling: string): NonNullable<WriteOptions['tell']> {
  const everything = () => tellOthers(session, aktId);
  const changes = [
    ...(CHANGES_WORDS.has(handling) ? [leaveFamiljeord] : []),
    ...(CHANGES_JOUR.has(handling) ? [saveJouroversikt] : []),
  ];
  if (changes.length === 0) return { everything };
  return {
    everything,
    async change() {
      for (const leave of changes) await leave(session, aktId);
    },
  };
}

/** Everything that an akt leaves beside itself; for one that has just been made. */
export async function tellOthers(session: Session, aktId: AktId): Promise<void> {
  await leaveFamiljeord(session, aktId);
  await saveJouroversikt(session, aktId);
}

async function leaveFamiljeord(session: Session, aktId: AktId): Promise<void> {
  const deposit = await readAkt(session, aktId, (akt) => depositFamiljeord(session, aktId, akt));
  await deposit();
}

/** Writes the page for the person on duty, or takes it away where a decision says that there shall be none. */
export async function saveJouroversikt(session: Session, aktId: AktId): Promise<void> {
  const { folder } = session.vault;
  const page = await readAkt(session, aktId, async (akt, register) => {
    const { jourHarOversikt } = await findAktNycklar(register, aktId);
    return jourHarOversikt ? encodeJouroversikt(akt, session.now()) : null;
  });
  if (page === null) await removeJour(folder, aktId);
  else await writeJour(folder, session.vault.header(), aktId, page);
}
