import { datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import { flaggorOf } from '../../../shared/modules/skyddsbedomning/rules.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { AktRead } from '../context.ts';
import { listPersoner } from '../person/repo.ts';
import { beslutFormat, skyddsbedomningFormat } from '../post/formats.ts';
import { findLatestPost, listPosts } from '../post/repo.ts';

/** What the person on duty reads without the akt: threats, conclusion, measures, children and what applies now. */
export interface Jouroversikt {
  readonly version: 1;
  readonly kod: string;
  readonly skriven: Tidpunkt;
  readonly flaggor: readonly string[];
  readonly slutsats: string;
  readonly atgarder: string;
  readonly barn: number;
  readonly beslut: string | null;
  readonly avslutad: boolean;
}

/** The page as bytes; null while nothing has been assessed or the akt is an aktualisering. */
export async function encodeJouroversikt(akt: AktRead, skriven: Tidpunkt): Promise<Uint8Array | null> {
  const huvud = await getAktHuvud(akt);
  const bedomningar = await listPosts(akt, skyddsbedomningFormat);
  const latest = bedomningar.at(-1);
  if (huvud.slag !== 'personakt' || latest === undefined) return null;
  const personer = await listPersoner(akt, datumOf(skriven));
  const page: Jouroversikt = {
    version: 1,
    kod: huvud.kod,
    skriven,
    flaggor: latest.personId === null ? [] : flaggorOf(bedomningar, latest.personId),
    slutsats: latest.innehall.slutsats,
    atgarder: latest.innehall.atgarder,
    barn: personer.filter(({ roll }) => roll === 'barn').length,
    beslut: (await findLatestPost(akt, beslutFormat))?.innehall.beslut ?? null,
    avslutad: huvud.avslutad !== null,
  };
  return new TextEncoder().encode(JSON.stringify(page));
}
