import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import {
  type Aktlopp,
  bockarOf,
  saysTheSame,
  stegTid,
  versionAt,
  visningOf,
} from '../../../shared/modules/rutin/rules.ts';
import type { Aktrutin } from '../../../shared/modules/rutin/schema.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import type { StegId } from '../../../shared/process/steg.ts';
import { stepMap } from '../../../shared/process/stegkarta.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { AktRead, AktReadContext } from '../context.ts';
import { avslutFormat, checklistaFormat, stegmarkeringFormat } from '../post/formats.ts';
import { listPosts, listSignerade } from '../post/repo.ts';
import { listVersioner } from './repo.ts';

/**
 * What stands beside each step of an akt: by the version of the day for a step that is done, by today's for the others.
 * Steps about which the municipality has said nothing, now or then, are left out.
 */
export async function listAktrutiner(
  ctx: Pick<AktReadContext, 'akt' | 'register' | 'now'>,
  lage: AktLage,
): Promise<Aktrutin[]> {
  const versioner = await listVersioner(ctx.register);
  if (versioner.length === 0) return [];
  const lopp = await readLopp(ctx.akt);
  const checklistor = await listPosts(ctx.akt, checklistaFormat);
  const idag = versionAt(versioner, ctx.now());
  return stepMap(lage).flatMap(({ id, lage: steglage }) => {
    const da = stegTid(id, steglage, lopp);
    const nu = visningOf(idag, id);
    const galler = da === null ? nu : visningOf(versionAt(versioner, da), id);
    const bockar = bockarOf(checklistor, id);
    if (galler === null && nu === null && bockar.length === 0) return [];
    const isSame = galler === null || nu === null ? galler === nu : saysTheSame(galler, nu);
    return [{ steg: id, da, galler, nu: isSame ? null : nu, bockar }];
  });
}

async function readLopp(akt: AktRead): Promise<Aktlopp> {
  const huvud = await getAktHuvud(akt);
  const markeringar = await listPosts(akt, stegmarkeringFormat);
  const avslut = (await listPosts(akt, avslutFormat)).at(-1)?.signerad ?? null;
  return {
    slag: huvud.slag,
    oppnad: huvud.oppnad,
    avslutad: huvud.avslutad === null ? null : avslut,
    poster: await listSignerade(akt),
    markerad: new Map(markeringar.map(({ innehall, signerad }): [StegId, Tidpunkt] => [innehall.steg, signerad])),
  };
}
