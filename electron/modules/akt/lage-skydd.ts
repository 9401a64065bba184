import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import { findUteslutenPlacering } from '../../../shared/modules/matchning/placering.ts';
import { rollbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { findSkydd } from '../../../shared/modules/skydd/rules.ts';
import type { Skydd } from '../../../shared/modules/skydd/schema.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import { findOavgjordPlacering } from '../../../shared/process/insatsbeslut.ts';
import type { AktRead } from '../context.ts';
import { erbjudandeFormat, erbjudandesvarFormat, matchningFormat } from '../post/formats.ts';
import { findLatestPost, type Postsamling } from '../post/repo.ts';

/** A child's immediate assessment is not the full one, which is still to be made. */
export function skyddsbedomningLage(
  bedomningar: readonly Skyddsbedomning[],
  utkast: readonly string[],
): AktLage['skyddsbedomning'] {
  if (bedomningar.some(({ innehall }) => innehall.slag !== 'omedelbar')) return 'signerad';
  return utkast.some((nyckel) => nyckel.startsWith('skyddsbedomning')) ? 'utkast' : 'saknas';
}

/** The protection in force of each person, told by their role. */
export function skyddOf(skydd: readonly Skydd[], personer: readonly Person[]): AktLage['skydd'] {
  return personer.flatMap((person) => {
    const found = findSkydd(skydd, person.id);
    if (found === null) return [];
    const { niva, fran, till } = found.innehall;
    return [{ kod: rollbenamning(person, personer), niva, fran, till }];
  });
}

/** How many offers wait for an answer, and how those that have one were answered. */
export function countErbjudanden(posts: Postsamling): AktLage['erbjudanden'] {
  const erbjudanden = posts.list(erbjudandeFormat);
  const svar = posts.list(erbjudandesvarFormat).map(({ innehall }) => innehall.svar);
  return {
    vantar: erbjudanden.length - svar.length,
    accepterade: svar.filter((ett) => ett === 'accepterat').length,
    avbojda: svar.filter((ett) => ett === 'avbojt').length,
  };
}

/**
 * Since when a run leaves out the immediate placement; null when none does.
 * A run is large and read only while an immediate placement waits for its answer.
 */
export async function uteslutenSedan(akt: AktRead, beslut: readonly Beslut[]): Promise<Datum | null> {
  if (findOavgjordPlacering(beslut.map(({ innehall }) => innehall)) === null) return null;
  const found = findUteslutenPlacering(beslut, await findLatestPost(akt, matchningFormat));
  return found === null ? null : datumOf(found.matchning.handelse);
}
