import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openAkt } from '../../electron/core/akt-file.ts';
import { rekeyAkt } from '../../electron/core/akt-nycklar.ts';
import { writeRegister } from '../../electron/core/register.ts';
import { derivePassphraseKey, KDF_FLOOR } from '../../electron/vault/argon2.ts';
import type { AktId, AnvandareId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, PASSPHRASE, startCore, type TestCore, unlock } from '../support/core.ts';
import { START } from '../support/host.ts';
import { fillKatalog, openAkter, workAkt } from '../support/journey.ts';
import { withSession } from '../support/open-session.ts';
import { noteText } from './big-vault.ts';
import { type Figure, figureOf } from './figures.ts';
import { timed } from './vault-figures.ts';

const COLLEAGUES = 19;
const AKTER = 2000;
const UNLOCKS = 30;
const AKT_BYTES = 0.4e6;
const REKEYS = 40;
const WARM_UP = 2;

/** A vault of a whole unit: twenty people, two thousand akter in the register, two people to each, and one akt of 0.4 MB. */
export async function createUnitVault(folder: string): Promise<{ aktId: AktId; colleagues: readonly AnvandareId[] }> {
  const test = await startCore(folder);
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  const { vuxen: aktId } = await openAkter(journey);
  await workAkt(journey, aktId);
  const colleagues: AnvandareId[] = [];
  for (let n = 0; n < COLLEAGUES; n += 1) colleagues.push(await inviteNumber(test, n));
  for (let n = 0; (await sizeOf(test, aktId)) < AKT_BYTES; n += 1) {
    const innehall = { text: Array.from({ length: 20 }, () => noteText(n)).join('\n') };
    await test.client.anteckning.sign({ aktId, handelse: journey.now(), innehall });
  }
  await test.core.close('knapp');
  await withSession(path.join(folder, 'valv'), START, async (session) => {
    await writeRegister(session.pool, session.register, 'bench', async (db) => {
      const pattern = await db.selectFrom('akt').selectAll().where('id', '=', aktId).executeTakeFirstOrThrow();
      for (let n = 0; n < AKTER; n += 1) {
        const id = n.toString(16).padStart(32, '0');
        const ansvarig = colleagues[n % COLLEAGUES] ?? session.user.id;
        await db
          .insertInto('akt')
          .values({ ...pattern, id, kod: `G-${1000 + n}`, familj: null, ansvarig })
          .execute();
        const rad = { akt_id: id, sedan: session.now(), av: session.user.id, forseglad: 1 };
        await db
          .insertInto('tilldelning')
          .values([
            { ...rad, anvandare_id: ansvarig, uppdrag: 'ansvarig' },
            { ...rad, anvandare_id: session.user.id, uppdrag: 'medhandlaggare' },
          ])
          .execute();
      }
    });
  });
  return { aktId, colleagues };
}

async function inviteNumber({ client }: TestCore, n: number): Promise<AnvandareId> {
  const { anvandareId } = await client.personal.invite({
    inloggningsnamn: `kollega${n}.test`,
    losenfras: `sju kantareller vilar under rödmålat räcke ${1900 + n}`,
    namn: `Kollega${n} Test`,
    roller: n % 4 === 0 ? ['handlaggare', 'jour'] : ['handlaggare'],
    ny: false,
  });
  return anvandareId;
}

async function sizeOf({ valvMapp }: TestCore, aktId: AktId): Promise<number> {
  return (await stat(path.join(valvMapp, 'akter', `${aktId}.1.akt`))).size;
}

/** `unlock.20x2000.ms`: from the passphrase to the open vault, less one Argon2id of the same cost. */
export async function measureUnitUnlock(folder: string): Promise<Figure[]> {
  const samples: number[] = [];
  for (let n = 0; n < UNLOCKS + WARM_UP; n += 1) {
    const test = await startCore(folder);
    const unlocking = await timed(() => unlock(test));
    const kdf = await timed(() => derivePassphraseKey(PASSPHRASE, new Uint8Array(16), KDF_FLOOR));
    if (n >= WARM_UP) samples.push(unlocking - kdf);
    await test.core.close('knapp');
  }
  return [figureOf('unlock.20x2000.ms', samples)];
}

/** `assign.ms`: one colleague after the other is given the akt, through the whole pipeline. */
export async function measureAssigning(
  folder: string,
  { aktId, colleagues }: { readonly aktId: AktId; readonly colleagues: readonly AnvandareId[] },
): Promise<Figure[]> {
  const test = await startCore(folder);
  await unlock(test);
  const jav = { relation: 'ingen', beskrivning: '' } as const;
  const samples: number[] = [];
  for (const [n, anvandareId] of [...colleagues, ...colleagues].entries()) {
    const uppdrag = n < COLLEAGUES ? 'medhandlaggare' : 'ansvarig';
    const ms = await timed(() => test.client.tilldelning.assign({ aktId, anvandareId, uppdrag, jav }));
    if (n >= WARM_UP) samples.push(ms);
  }
  await test.core.close('knapp');
  return [figureOf('assign.ms', samples)];
}

/** `rekey.akt.ms`: an akt of 0.4 MB gets a new key, again and again. */
export async function measureRekeying(folder: string, aktId: AktId): Promise<Figure[]> {
  const samples: number[] = [];
  await withSession(path.join(folder, 'valv'), START, async (session) => {
    await openAkt(session, aktId);
    for (let n = 0; n < REKEYS + WARM_UP; n += 1) {
      const ms = await timed(() => rekeyAkt(session, aktId));
      if (n >= WARM_UP) samples.push(ms);
    }
  });
  return [figureOf('rekey.akt.ms', samples)];
}
