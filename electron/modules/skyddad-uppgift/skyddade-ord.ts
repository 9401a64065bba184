import { PLACERING, platsOrd, type SkyddatOrd, skyddadeOrd } from '../../../shared/modules/intyg/lackage.ts';
import { findAktualisering } from '../aktualisering/repo.ts';
import type { AktRead, RegisterRead } from '../context.ts';
import { listPlatser } from '../insats/repo.ts';
import { beslutFormat, erbjudandeFormat, inkommetFormat } from '../post/formats.ts';
import { findLatestPost, listPosts } from '../post/repo.ts';
import { listSkyddadeUppgifter } from './repo.ts';

/**
 * The words of one akt that no outgoing document may give away: its protected data, how somebody can be reached safely,
 * and the codes of the places that have been offered or decided. What a code stands for is in the register.
 */
export async function readAktensOrd(akt: AktRead): Promise<SkyddatOrd[]> {
  const koder = (await listPlatskoder(akt)).map((ord) => ({ ord, slag: PLACERING }));
  const vag = { slag: 'kontaktvag' as const, varde: await readNatsSakert(akt) };
  return [...skyddadeOrd([...(await listSkyddadeUppgifter(akt)), vag]), ...koder];
}

/** For each place that is named by its code among the words: what else gives it away. */
export async function readPlatsernasOrd(register: RegisterRead, ord: readonly SkyddatOrd[]): Promise<SkyddatOrd[]> {
  const koder = new Set(ord.filter(({ slag }) => slag === PLACERING).map((ett) => ett.ord));
  const platser = await listPlatser(register);
  return platser.filter(({ kod }) => koder.has(kod)).flatMap(platsOrd);
}

/** The safe way to reach somebody; an empty text when nobody has written one. */
export async function readNatsSakert(akt: AktRead): Promise<string> {
  const own = await findAktualisering(akt);
  if (own !== null) return own.natsSakert;
  return (await findLatestPost(akt, inkommetFormat))?.innehall.aktualisering.natsSakert ?? '';
}

async function listPlatskoder(akt: AktRead): Promise<string[]> {
  const poster = [...(await listPosts(akt, erbjudandeFormat)), ...(await listPosts(akt, beslutFormat))];
  return [...new Set(poster.map(({ innehall }) => innehall.platsKod))].filter((kod) => kod !== '');
}
