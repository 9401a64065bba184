import path from 'node:path';
import { appendAndring } from '../../electron/core/akt-chain.ts';
import { openAkt } from '../../electron/core/akt-file.ts';
import { reconcile } from '../../electron/core/write-akt.ts';
import { anteckningFormat } from '../../electron/modules/post/formats.ts';
import { signPost } from '../../electron/modules/post/sign.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore } from '../support/core.ts';
import { START } from '../support/host.ts';
import { fillKatalog, openAkter, workAkt } from '../support/journey.ts';
import { withSession } from '../support/open-session.ts';

export const NOTES = 2000;

/** About a quarter of a page in print, with which two thousand notes fill some five hundred pages. */
export function noteText(n: number): string {
  const meningar = [
    `Anteckning ${n}. Klienten ringde och berättade om dagen.`,
    'Barnet har börjat på fritids igen och trivs med sin nya grupp.',
    'Hon känner sig tryggare sedan låset byttes, men vill helst inte gå ut ensam på kvällen.',
    'Vi gick igenom vad hon gör om någon hon inte känner frågar efter henne på arbetet.',
    'Handläggaren på försäkringskassan har fått det intyg som behövdes och svarar inom två veckor.',
    'Nästa samtal är bokat; platsen är densamma som förra gången.',
  ];
  return meningar.slice(0, 5 + (n % 2)).join(' ');
}

/**
 * Makes a vault whose adult's akt holds two thousand signed notes, each with its own line of history, as if they had
 * been written one by one.
 * @returns the akt
 */
export async function createBigVault(folder: string): Promise<AktId> {
  const test = await startCore(folder);
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  const { vuxen } = await openAkter(journey);
  await workAkt(journey, vuxen);
  await test.core.close('knapp');
  await withSession(path.join(folder, 'valv'), START, async (session) => {
    const ref = await openAkt(session, vuxen);
    const { now, newId, user, pool, register: registerRef } = session;
    await pool.transaction(ref, (akt) =>
      pool.use(registerRef, async (register) => {
        const context = { now, newId, user, akt, register, aktId: vuxen, andraPerson: null };
        for (let n = 1; n <= NOTES; n += 1) {
          const innehall = { text: noteText(n), kalla: 'klienten' as const, art: 'fakta' as const };
          const handelse = tidpunktFromMillis(START);
          await signPost(context, anteckningFormat, {
            personId: null,
            handelse,
            ersatter: null,
            innehall,
            soktext: innehall.text,
          });
          await appendAndring(akt, {
            tidpunkt: now(),
            anvandare: user.id,
            handling: 'anteckning.signerad',
          });
        }
      }),
    );
    await reconcile(session, vuxen, { ref });
  });
  return vuxen;
}
