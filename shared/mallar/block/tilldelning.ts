import { assertNever } from '../../lib/assert-never.ts';
import { datumOf, formatDatum } from '../../lib/tid.ts';
import type { TilldelningInnehall } from '../../modules/tilldelning/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { UPPDRAGSORD } from '../ord.ts';

/** Every act that changed who may open the akt, with what was said about jäv and why. */
export function tilldelningBlock(akt: AktData): Block[] {
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Post', vikt: 1, justering: 'hoger' },
        { rubrik: 'Vad', vikt: 5 },
        { rubrik: 'Jäv eller skäl', vikt: 6 },
        { rubrik: 'Dag och av vem', vikt: 4 },
      ],
      rader: akt.tilldelningar.map(({ nr, innehall, signerad, signeradAv }) => [
        String(nr),
        handelseOf(innehall),
        [javOf(innehall), innehall.skal].filter((text) => text !== '').join(' '),
        `${formatDatum(datumOf(signerad))}, ${signeradAv}`,
      ]),
    },
  ];
}

function handelseOf({ handelse, person, uppdrag }: TilldelningInnehall): string {
  switch (handelse) {
    case 'tilldelad':
      return uppdrag === null ? `${person} tilldelad` : `${person} tilldelad som ${UPPDRAGSORD[uppdrag].toLowerCase()}`;
    case 'avslutad':
      return `${person} inte längre tilldelad`;
    case 'chef-utan-nyckel':
      return 'Chefens nyckel borttagen';
    case 'chef-med-nyckel':
      return 'Chefen har fått nyckel';
    case 'sparrad':
      return `${person} spärrad`;
    case 'sparr-havd':
      return `Spärren hävd för ${person}`;
    case 'jour-utan-oversikt':
      return 'Jouren har ingen översikt';
    case 'forseglad':
      return 'Akten förseglad: bara chefen och återställningsbladet öppnar den';
    case 'jour-med-oversikt':
      return 'Jouren har översikt';
    default:
      return assertNever(handelse);
  }
}

function javOf({ jav }: TilldelningInnehall): string {
  if (jav === null) return '';
  return jav.relation === 'ingen' ? 'Ingen relation till någon i akten.' : `Relation: ${jav.beskrivning}`;
}
