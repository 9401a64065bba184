import { bockarOf } from '../../modules/rutin/rules.ts';
import { STEG } from '../../process/steg.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { signatur } from './post.ts';

/** The municipality's checklists as they were signed last, each step with what is ticked, by whom and when. */
export function checklistaBlock(akt: AktData): Block[] {
  return STEG.flatMap((steg): Block[] => {
    const senast = akt.checklistor.findLast(({ innehall }) => innehall.steg === steg.id);
    if (senast === undefined) return [];
    const bockar = bockarOf(akt.checklistor, steg.id);
    return [
      { typ: 'rubrik', niva: 2, text: `Steg ${steg.nr}. ${steg.namn} (post ${senast.nr})` },
      { typ: 'stycke', text: `Kommunens rutin, version ${senast.innehall.version}.` },
      {
        typ: 'tabell',
        kolumner: [
          { rubrik: 'Punkt', vikt: 7 },
          { rubrik: 'Avbockad', vikt: 5 },
        ],
        rader: senast.innehall.punkter.map(({ text }) => {
          const bock = bockar.find((one) => one.text === text);
          return [text, bock === undefined ? 'Nej' : signatur({ signerad: bock.nar, signeradAv: bock.av })];
        }),
      },
    ];
  });
}
