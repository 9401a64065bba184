import { lagrumOn } from '../lagrum/lagrum-on.ts';
import { datumOf } from '../lib/tid.ts';
import type { AktData } from './akt-data.ts';
import type { Dokument } from './define.ts';

/** What stands at the head of every document of an akt, around its own heading, day and blocks. */
export function brevhuvud(
  akt: AktData,
  own: Pick<Dokument, 'rubrik' | 'datum' | 'datumnamn' | 'block'>,
): Omit<Dokument, 'id' | 'titel'> {
  const { kommun, namnd, enhet } = akt.installning;
  return {
    ...own,
    kod: akt.kod,
    skrivs: akt.skrivs,
    sekretess: sekretessStampel(akt),
    avsandare: [kommun, namnd, enhet].filter((rad) => rad !== ''),
  };
}

/**
 * The secrecy stamp (OSL 5 kap. 5 §): provisions, day and authority. It is a warning, not a decision. The provisions are
 * written as a stamp has them, without the remark that ours are yet to be verified: that is told where law is applied.
 */
export function sekretessStampel(akt: AktData): string[] {
  const datum = datumOf(akt.skrivs);
  // OSL 21 kap. 3 a § protects a party with skyddad folkbokföring beyond what 3 § does.
  const utokad = akt.personer.some(({ skydd }) => skydd === 'skyddad-folkbokforing');
  const ids = ['osl.socialtjanst', 'osl.kontaktuppgifter', ...(utokad ? ['osl.skyddad-folkbokforing-part'] : [])];
  const egna = akt.egnaLagrum.map(({ lagrum }) => lagrum);
  const rader = ids.flatMap((id) => lagrumOn(id, datum, egna) ?? []);
  const lag = rader[0] === undefined ? '' : ` ${rader[0].lag}`;
  const paragrafer = samman(rader.map(({ paragraf }) => paragraf));
  return ['SEKRETESS', `enligt ${paragrafer}${lag},`, `${datum}, ${akt.installning.namnd}`];
}

function samman(delar: readonly string[]): string {
  const sista = delar.at(-1) ?? '';
  return delar.length < 2 ? sista : `${delar.slice(0, -1).join(', ')} och ${sista}`;
}
