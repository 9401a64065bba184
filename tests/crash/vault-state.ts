import { createHash } from 'node:crypto';
import { openAkt, readAkt } from '../../electron/core/akt-file.ts';
import type { Session } from '../../electron/core/session.ts';
import { findAktualisering } from '../../electron/modules/aktualisering/repo.ts';
import { listDokument, readDokument } from '../../electron/modules/dokument/repo.ts';
import { listPlatser } from '../../electron/modules/insats/repo.ts';
import { listPersoner } from '../../electron/modules/person/repo.ts';
import { listMedarbetare } from '../../electron/modules/personal/repo.ts';
import {
  anteckningFormat,
  inkommetFormat,
  skyddsbedomningFormat,
  tilldelningFormat,
} from '../../electron/modules/post/formats.ts';
import { listPosts } from '../../electron/modules/post/repo.ts';
import { listFamiljeord } from '../../electron/modules/skyddad-uppgift/familjeord.ts';
import { listSkyddadeUppgifter } from '../../electron/modules/skyddad-uppgift/repo.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { datumOf } from '../../shared/lib/tid.ts';

/** What an akt holds of what the worker writes. */
export interface AktInnehall {
  readonly aktId: string;
  readonly kod: string;
  readonly slag: string;
  readonly familj: string | null;
  readonly avslutad: boolean;
  readonly raknare: number;
  readonly anteckningar: readonly string[];
  readonly bedomningar: readonly string[];
  readonly sprak: readonly string[];
  readonly skyddade: readonly string[];
  /** Reasons for what was done to the akt's keys. */
  readonly nycklar: readonly string[];
  readonly familjeord: readonly string[];
  readonly utkast: string | null;
  readonly rad: string | null;
  /** Code of the aktualisering that a personakt came from. */
  readonly fran: string | null;
  /** For each stored document whether its bytes are those of its hash. */
  readonly dokument: readonly boolean[];
}

export interface VaultState {
  readonly akter: readonly AktInnehall[];
  readonly platser: readonly string[];
  /** Logins of those who have left. */
  readonly slutade: readonly string[];
}

/** Reads everything that an acknowledged call may have left. */
export async function readVaultState(session: Session): Promise<VaultState> {
  const rows = await session.pool.use(session.register, (db) =>
    db.selectFrom('akt').selectAll().orderBy('kod').execute(),
  );
  const akter: AktInnehall[] = [];
  for (const row of rows) {
    // Whoever opens an akt takes in what others have left for it.
    await openAkt(session, row.id as AktId);
    akter.push({ ...(await readInnehall(session, row.id as AktId)), kod: row.kod, slag: row.slag, familj: row.familj });
  }
  const platser = await session.pool.use(session.register, listPlatser);
  const personal = await session.pool.use(session.register, listMedarbetare);
  return {
    akter,
    platser: platser.map(({ anteckning }) => anteckning),
    slutade: personal.flatMap(({ slutade, inloggningsnamn }) => (slutade === null ? [] : [inloggningsnamn])),
  };
}

function readInnehall(session: Session, aktId: AktId) {
  return readAkt(session, aktId, async (akt) => {
    const { raknare, avslutad } = await akt.selectFrom('akt').select(['raknare', 'avslutad']).executeTakeFirstOrThrow();
    const utkast = await akt
      .selectFrom('utkast')
      .select('innehall')
      .where('nyckel', '=', 'anteckning')
      .executeTakeFirst();
    const dokument: boolean[] = [];
    for (const { id, sha256 } of await listDokument(akt)) {
      dokument.push(
        createHash('sha256')
          .update(await readDokument(akt, id))
          .digest('hex') === sha256,
      );
    }
    return {
      aktId,
      raknare,
      avslutad: avslutad !== null,
      anteckningar: (await listPosts(akt, anteckningFormat)).map(({ innehall }) => innehall.text),
      bedomningar: (await listPosts(akt, skyddsbedomningFormat)).map(({ innehall }) => innehall.slutsats),
      sprak: (await listPersoner(akt, datumOf(session.now()))).map(({ sprak }) => sprak),
      skyddade: (await listSkyddadeUppgifter(akt)).map(({ varde }) => varde),
      nycklar: (await listPosts(akt, tilldelningFormat)).flatMap(({ innehall }) =>
        innehall.skal === '' ? [] : [innehall.skal],
      ),
      familjeord: (await listFamiljeord(akt)).map(({ ord }) => ord),
      utkast: utkast?.innehall ?? null,
      rad: (await findAktualisering(akt))?.rad ?? null,
      fran: (await listPosts(akt, inkommetFormat))[0]?.innehall.kod ?? null,
      dokument,
    };
  });
}
