import { datumOf, formatDatum } from '../../lib/tid.ts';
import { getSteg } from '../../process/steg.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { STEGLAGE } from '../ord.ts';

/** The steps that somebody marked by hand, with the reason. */
export function stegmarkeringBlock(akt: AktData): Block[] {
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Post', vikt: 1, justering: 'hoger' },
        { rubrik: 'Steg', vikt: 4 },
        { rubrik: 'Läge', vikt: 2 },
        { rubrik: 'Skäl', vikt: 6 },
        { rubrik: 'Dag och av vem', vikt: 4 },
      ],
      rader: akt.stegmarkeringar.map(({ nr, innehall, signerad, signeradAv }) => {
        const steg = getSteg(innehall.steg);
        const nar = `${formatDatum(datumOf(signerad))}, ${signeradAv}`;
        return [String(nr), `${steg.nr}. ${steg.namn}`, STEGLAGE[innehall.lage], innehall.skal, nar];
      }),
    },
  ];
}
