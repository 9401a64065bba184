import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { AktId, AnvandareId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { Bilaga } from '../../shared/modules/bilaga/schema.ts';
import { addBilaga, BILAGE_JOBB, onePagePdf, readWholeBilaga } from './bilagor.ts';
import { createOpenVault, startCore, type TestCore, unlock } from './core.ts';
import { type Akter, fillKatalog, openAkter } from './journey.ts';
import { invite, VERA } from './kollegor.ts';
import { createTempDir } from './temp.ts';

/** Words in the attachment and its name that may be found nowhere on the disk. */
export const NEEDLE = 'Polisen noterade klientens nya adress pa kvallen';
export const NAMN = 'anmalan mot Melker Provander.pdf';
/** Several segments, so that parts, places and progress mean something. */
export const PDF = onePagePdf(NEEDLE, 500_000);

/**
 * What the tests about attachments stand on: a vault with a family and a colleague who is assigned to nobody, made once
 * for the file that calls this, and for each of its tests a copy in a folder of its own, open, which is gone afterwards.
 */
export function prepareBilagor() {
  const template = createTempDir();
  let temp: ReturnType<typeof createTempDir>;
  let made: { readonly akter: Akter; readonly vera: AnvandareId };
  let running: TestCore;

  beforeAll(async () => {
    const test = await startCore(template.folder);
    await createOpenVault(test);
    const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
    await fillKatalog(journey);
    made = { akter: await openAkter(journey), vera: await invite(test, VERA, ['handlaggare']) };
    await test.core.close('knapp');
  });
  afterAll(() => template.remove());
  beforeEach(async () => {
    temp = createTempDir();
    cpSync(template.folder, temp.folder, { recursive: true });
    running = await startCore(temp.folder);
    await unlock(running);
  });
  afterEach(async () => {
    await running.core.close('avslut');
    temp.remove();
  });

  return {
    get akter() {
      return made.akter;
    },
    /** The adult's. */
    get aktId(): AktId {
      return made.akter.vuxen;
    },
    get vera() {
      return made.vera;
    },
    get folder() {
      return temp.folder;
    },
    /** The program as it was started last; whoever starts another says so here. */
    get test() {
      return running;
    },
    set test(next: TestCore) {
      running = next;
    },
    /** The names in the folder of the attachments. */
    files(): string[] {
      const folder = path.join(running.valvMapp, 'bilagor');
      return existsSync(folder) ? readdirSync(folder) : [];
    },
    addPdf: (): Promise<Bilaga> => addBilaga(running, made.akter.vuxen, { namn: NAMN, bytes: PDF }),
    /** Adds what lies at a path, as it is typed. */
    addPath: (sokvag: string): Promise<Bilaga> =>
      running.client.bilaga.add({ aktId: made.akter.vuxen, sokvag, beskrivning: 'Foto', jobbId: BILAGE_JOBB }),
    read: (id: Bilaga['id'], aktId = made.akter.vuxen): Promise<Uint8Array> => readWholeBilaga(running, { aktId, id }),
  };
}
