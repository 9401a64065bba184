import { AppError } from '../../shared/api/errors.ts';
import type { CoreEvent } from '../../shared/api/events.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { LASTID } from '../../shared/modules/installning/schema.ts';
import type { AldreTillstand } from '../../shared/modules/sakerhetskopia/schema.ts';
import type { Anvandare } from '../../shared/modules/valv/api.ts';
import { isNy } from '../modules/granskning/repo.ts';
import { putInstallning } from '../modules/installning/repo.ts';
import { FORSTA_ROLLER, insertAnvandare, listRollerOf, putRoller } from '../modules/personal/repo.ts';
import type { Pool } from '../store/pool.ts';
import type { Kdf } from '../vault/argon2.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { drainVantande } from '../vault/vantande.ts';
import { settleNycklar } from './akt-nycklar.ts';
import { sweepBilagor } from './bilagor.ts';
import { manyAkterContext } from './contexts.ts';
import { efterarbeten } from './handlers.ts';
import { openLogg } from './logg.ts';
import { createRegister, findVarde, openRegister, putVarde, type RegisterRef, writeRegister } from './register.ts';
import { resume } from './resume.ts';
import { findOlderState, rememberState } from './sakerhetskopia/aldre-tillstand.ts';
import type { Session } from './session.ts';
import { sweepGenerations } from './sweep.ts';
import { createTurns } from './turns.ts';

/** What a session is built on. */
export interface OpenDeps {
  readonly pool: Pool;
  readonly now: () => Tidpunkt;
  /** Milliseconds of a clock that nobody can set. */
  readonly monoton: () => number;
  readonly newId: () => string;
  readonly emit: (event: CoreEvent) => void;
  /** Argon2id cost of the slots of new people; calibrated when absent. */
  readonly kdf?: Kdf;
  /** Where this computer remembers how far the vault has come; absent where it shall not. */
  readonly ankarFil?: string;
}

export interface Opened {
  readonly session: Session;
  /** When this person last locked here. */
  readonly senastHar: Tidpunkt | null;
  /** An older state that nobody has acknowledged: nothing of the vault is shown until somebody has. */
  readonly aldre: AldreTillstand | null;
}

export interface NewVault {
  readonly input: {
    readonly inloggningsnamn: string;
    readonly namn: string;
    readonly titel: string;
    readonly kommun: string;
    readonly namnd: string;
  };
  readonly vantandeSecret: Uint8Array;
}

const OLD_HEADER =
  'Valvets nyckelfil är äldre än registret: en gammal fil har lagts tillbaka. Ta fram rätt säkerhetskopia.';
const LEFT = 'Du är avslutad i valvet och kan inte längre öppna det. Prata med den som ansvarar för valvet.';
const UNKNOWN = 'Du har en nyckel till valvet men finns inte i registret. Kontakta den som ansvarar för valvet.';

/** The first session of a vault that has just been created. */
export async function openNewSession(deps: OpenDeps, vault: OpenVault, created: NewVault): Promise<Opened> {
  const { input, vantandeSecret } = created;
  const user: Anvandare = {
    id: deps.newId(),
    namn: input.namn,
    titel: input.titel,
    inloggningsnamn: input.inloggningsnamn,
  };
  const register = await createRegister(deps.pool, vault, async (db) => {
    await insertAnvandare(db, { slotId: vault.slotId, user, at: deps.now(), ny: false });
    await putRoller(db, user.id, FORSTA_ROLLER, { av: user.id, at: deps.now() });
    await putVarde(db, 'vantande-nyckel', Buffer.from(vantandeSecret).toString('base64'));
    const installning = {
      kommun: input.kommun,
      namnd: input.namnd,
      enhet: '',
      vaxel: '',
      overklagandeadress: '',
      langstaLastid: LASTID.mest,
    };
    await putInstallning(db, 1, installning, deps.now(), user.id);
  });
  const session = await assemble(deps, vault, register, user);
  await session.logg.append({ handling: 'valv.skapat', objekt: null, fas: 'utfall', resultat: 'ok' });
  await logBlad(session);
  await rememberState(session, deps.ankarFil ?? null);
  return { session, senastHar: null, aldre: null };
}

/**
 * Opens register and log, and puts right what a crash left.
 * @param options.recovered the login that the recovery sheet has just given a new slot
 * @throws AppError STORAGE when register, log or header are damaged or older than they should be
 */
export async function openSession(
  deps: OpenDeps,
  vault: OpenVault,
  options: { readonly recovered?: string } = {},
): Promise<Opened> {
  try {
    return await openVaultSession(deps, vault, options);
  } catch (error) {
    // No session took the keys over.
    vault.close();
    throw error;
  }
}

async function openVaultSession(
  deps: OpenDeps,
  vault: OpenVault,
  options: { readonly recovered?: string },
): Promise<Opened> {
  const { pool } = deps;
  const register = await openRegister(pool, vault);
  await assertHeaderNotOlder(pool, register, vault);
  const found = await pool.use(register, (db) =>
    db.selectFrom('anvandare').selectAll().where('slot_id', '=', vault.slotId).executeTakeFirst(),
  );
  if (found !== undefined && found.slutade !== null) throw new AppError('FORBIDDEN', LEFT);
  const user = found ?? (await adoptRecovered(deps, register, vault, options.recovered));
  const { id, namn, titel, inloggningsnamn } = user;
  const session = await assemble(deps, vault, register, { id, namn, titel, inloggningsnamn });
  const aldre = await findOlderState(session, deps.ankarFil ?? null);
  const handling = options.recovered === undefined ? 'valv.upplast' : 'valv.aterstallt';
  await session.logg.append({ handling, objekt: null, fas: 'utfall', resultat: 'ok' });
  if (options.recovered !== undefined) await logBlad(session);
  await takeVantande(session);
  await resume(session, manyAkterContext(session, 'valv.upplast'), efterarbeten);
  await settleNycklar(session);
  await sweepGenerations(session);
  await sweepBilagor(session);
  await rememberState(session, deps.ankarFil ?? null);
  return { session, senastHar: (user.senast_har ?? null) as Tidpunkt | null, aldre };
}

async function assemble(deps: OpenDeps, vault: OpenVault, register: RegisterRef, user: Anvandare): Promise<Session> {
  const { pool, now, monoton, newId, emit, kdf } = deps;
  const klockaBakatMarkt = () => emit({ name: 'klocka.bakat' });
  const logg = await openLogg({
    folder: vault.folder,
    pool,
    register,
    now,
    monoton,
    anvandare: user.id,
    klockaBakatMarkt,
  });
  const [roller, ny] = await pool.use(register, (db) => Promise.all([listRollerOf(db, user.id), isNy(db, user.id)]));
  return {
    vault,
    pool,
    register,
    logg,
    user,
    roller,
    ny,
    kdf,
    now,
    newId,
    emit,
    akter: new Map(),
    marked: new Set(),
    jourposter: new Set(),
    bilagehandtag: new Map(),
    turns: createTurns(),
  };
}

/** Two older header copies put back together show only here: the register remembers the highest generation it has met. */
async function assertHeaderNotOlder(pool: Pool, register: RegisterRef, vault: OpenVault): Promise<void> {
  const { generation } = vault.header();
  const met = Number((await pool.use(register, (db) => findVarde(db, 'huvudgeneration'))) ?? 0);
  if (generation < met) throw new AppError('STORAGE', OLD_HEADER);
  if (generation === met) return;
  await writeRegister(pool, register, 'valv.huvud', (db) => putVarde(db, 'huvudgeneration', String(generation)));
}

/** A login that the register has never met gets a row of its own when it came in by the recovery sheet. */
async function adoptRecovered(deps: OpenDeps, register: RegisterRef, vault: OpenVault, login: string | undefined) {
  if (login === undefined) throw new AppError('FORBIDDEN', UNKNOWN);
  const user: Anvandare = { id: deps.newId(), namn: login, titel: '', inloggningsnamn: login };
  await writeRegister(deps.pool, register, 'anvandare.skapad', async (db) => {
    await insertAnvandare(db, { slotId: vault.slotId, user, at: deps.now(), ny: false });
    await putRoller(db, user.id, FORSTA_ROLLER, { av: user.id, at: deps.now() });
  });
  return { ...user, senast_har: null, slutade: null };
}

function logBlad({ logg }: Session): Promise<void> {
  return logg.append({ handling: 'valv.aterstallningsblad-bekraftat', objekt: null, fas: 'utfall', resultat: 'ok' });
}

/** Brings what happened while no register was open into the log. */
async function takeVantande(session: Session): Promise<void> {
  const { vault, pool, register, logg } = session;
  const secret = await pool.use(register, (db) => findVarde(db, 'vantande-nyckel'));
  if (secret === null) return;
  await drainVantande(
    vault.folder,
    vault.vaultId,
    Buffer.from(secret, 'base64'),
    async ({ events, dropped, unreadable }) => {
      for (const event of events) {
        await logg.append({
          handling: `vantande.${event.handelse}`,
          objekt: event.tidpunkt,
          fas: 'utfall',
          resultat: null,
        });
      }
      if (dropped + unreadable > 0) {
        await logg.append({
          handling: 'vantande.bortfall',
          objekt: null,
          fas: 'utfall',
          resultat: String(dropped + unreadable),
        });
      }
    },
  );
}

/**
 * The clean end: the log says so, the register remembers log and person, and the header is anchored to both, so that an
 * older register shows at the next unlock.
 */
export async function closeSession(session: Session, skal: string): Promise<void> {
  const { pool, register, vault, logg, user, now } = session;
  await logg.append({ handling: 'valv.last', objekt: null, fas: 'utfall', resultat: skal });
  const { raknare, huvud } = await writeRegister(pool, register, 'valv.last', async (db) => {
    await logg.remember(db);
    await putVarde(db, 'huvudgeneration', String(vault.header().generation));
    await db.updateTable('anvandare').set({ senast_har: now() }).where('id', '=', user.id).execute();
  }).then(() =>
    pool.use(
      register,
      async (db) => JSON.parse((await findVarde(db, 'huvud')) ?? '{}') as { raknare: number; huvud: string },
    ),
  );
  const head = await logg.head();
  await vault.saveAnchor({ registerCounter: raknare, registerHead: huvud, logSeq: head.seq, logHead: head.hash });
}
