import { hasKontakt } from '../../modules/aktualisering/kontakt.ts';
import { UPPGIFTSSLAG_NAMN } from '../../modules/skyddad-uppgift/namn.ts';
import { UPPGIFTSSLAG } from '../../modules/skyddad-uppgift/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { FaltBlock } from '../define.ts';

/**
 * What the paper leaves out and the program holds, by kind and count, with a line for what became of it: an akt that
 * keeps silent about it would look complete.
 */
export function skyddadeRader(akt: AktData): FaltBlock['rader'] {
  const { skyddadeSlag } = akt;
  const inkom = akt.aktualisering ?? akt.inkommet?.innehall.aktualisering;
  const kontakt = inkom !== undefined && hasKontakt(inkom);
  const finns = skyddadeSlag.length > 0 || kontakt;
  return [
    {
      etikett: 'Skyddade uppgifter',
      varde: skyddadeSlag.length === 0 ? 'Inga' : `${counted(skyddadeSlag)}. De är inte utskrivna.`,
    },
    ...(kontakt ? [{ etikett: 'Säker kontaktväg', varde: 'Finns i akten. Den är inte utskriven.' }] : []),
    ...(finns ? [{ etikett: 'Förvaras eller förstörda', varde: '' }] : []),
  ];
}

function counted(slag: AktData['skyddadeSlag']): string {
  const antal = UPPGIFTSSLAG.map((ett) => ({ ett, antal: slag.filter((one) => one === ett).length }));
  const ord = antal.filter((rad) => rad.antal > 0).map((rad) => `${UPPGIFTSSLAG_NAMN[rad.ett]} ${rad.antal}`);
  const text = ord.join(', ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
