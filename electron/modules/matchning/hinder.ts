import type { Datum } from '../../../shared/lib/tid.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { behovOfAkt, behovOfRun } from '../../../shared/modules/matchning/akt-behov.ts';
import { hinderFor } from '../../../shared/modules/matchning/kant-behov.ts';
import { getAktHuvud } from '../akt/repo.ts';
import { findRisk } from '../arendetyp/repo.ts';
import type { AktRead } from '../context.ts';
import { listPersoner } from '../person/repo.ts';
import { matchningFormat, skyddsbedomningFormat } from '../post/formats.ts';
import { findLatestPost, listPosts } from '../post/repo.ts';

/** The hard criteria that a place does not meet by what the akt knows today: its latest matching, else its persons and flags. */
export async function readHinder(akt: AktRead, plats: InsatsPlats, idag: Datum): Promise<string[]> {
  const { roll } = await getAktHuvud(akt);
  const underlag = {
    roll,
    personer: await listPersoner(akt, idag),
    bedomningar: await listPosts(akt, skyddsbedomningFormat),
    risk: await findRisk(akt, roll === 'barn' ? 'barn' : 'vuxen'),
  };
  const senaste = await findLatestPost(akt, matchningFormat);
  const behov = senaste === null ? behovOfAkt(underlag, idag) : behovOfRun(senaste.innehall.behov, underlag);
  return hinderFor(plats, behov, idag);
}
