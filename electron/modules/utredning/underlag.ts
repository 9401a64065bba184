import type { Datum } from '../../../shared/lib/tid.ts';
import { AktualiseringUppgifter } from '../../../shared/modules/aktualisering/schema.ts';
import type { Arendetyp } from '../../../shared/modules/arendetyp/schema.ts';
import type { InkommetInnehall } from '../../../shared/modules/inkommet/schema.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import type { Skydd } from '../../../shared/modules/skydd/schema.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import type { Vidare } from '../../../shared/modules/vidare/schema.ts';
import { readLage } from '../akt/lage.ts';
import { getAktualisering } from '../aktualisering/repo.ts';
import type { AktRead } from '../context.ts';
import { listPersoner } from '../person/repo.ts';
import {
  arendetypFormat,
  instrumentFormat,
  skyddFormat,
  skyddsbedomningFormat,
  vidareFormat,
} from '../post/formats.ts';
import { findLatestPost, listPosts } from '../post/repo.ts';
import { listSkyddadeUppgifter, type SkyddadUppgift } from '../skyddad-uppgift/repo.ts';

/** What an aktualisering hands over to the personakter that are opened from it. */
export interface Underlag {
  readonly inkommet: InkommetInnehall;
  readonly arendetyp: Arendetyp | null;
  readonly personer: readonly Person[];
  readonly uppgifter: readonly SkyddadUppgift[];
  readonly bedomningar: readonly Skyddsbedomning[];
  readonly instrument: readonly Instrumentpost[];
  readonly skydd: readonly Skydd[];
  readonly servicesamtal: readonly Vidare[];
}

export async function readUnderlag(akt: AktRead, kod: string, idag: Datum): Promise<Underlag> {
  const lage = await readLage(akt, idag);
  const arendetyp = await findLatestPost(akt, arendetypFormat);
  return {
    inkommet: {
      kod,
      aktualisering: AktualiseringUppgifter.parse(await getAktualisering(akt)),
      skyddsarende: arendetyp?.innehall.skyddsarende ?? 'obedomt',
      akut: lage.akut,
      skal: arendetyp?.innehall.skal ?? '',
      kortaFragor: lage.kortaFragor,
      medVuxen: false,
      barnNr: null,
      risk: null,
    },
    arendetyp,
    personer: await listPersoner(akt, idag),
    uppgifter: await listSkyddadeUppgifter(akt),
    bedomningar: await listPosts(akt, skyddsbedomningFormat),
    instrument: await listPosts(akt, instrumentFormat),
    skydd: await listPosts(akt, skyddFormat),
    servicesamtal: (await listPosts(akt, vidareFormat)).filter(({ innehall }) => innehall.val === 'servicesamtal'),
  };
}
