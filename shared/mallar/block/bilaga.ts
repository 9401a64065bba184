import { formatStorlek, shortSumma } from '../../lib/fil.ts';
import { datumOf, formatDatum, formatTidpunkt } from '../../lib/tid.ts';
import { BILAGESLAG_NAMN } from '../../modules/bilaga/namn.ts';
import type { Bilaga } from '../../modules/bilaga/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';

/** What the akt's attachments are, by what each file can be told. They are not bound in. */
export function bilagorBlock(akt: AktData): Block[] {
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Bilaga', vikt: 1.5, justering: 'hoger' },
        { rubrik: 'Vad den är', vikt: 6 },
        { rubrik: 'Tillagd', vikt: 4 },
        { rubrik: 'Storlek', vikt: 2, justering: 'hoger' },
        { rubrik: 'SHA-256, början', vikt: 3 },
      ],
      rader: akt.bilagor.map((bilaga) => [
        String(bilaga.nr),
        [bilaga.beskrivning, BILAGESLAG_NAMN[bilaga.slag], ...strukenRad(bilaga)].join('\n'),
        `${formatDatum(datumOf(bilaga.tillagd))}, av ${bilaga.tillagdAv}`,
        formatStorlek(bilaga.byte),
        shortSumma(bilaga.sha256),
      ]),
    },
    {
      typ: 'stycke',
      text: 'Bilagorna är inte med i den här utskriften. De förvaras krypterade bredvid akten och öppnas i programmet.',
    },
  ];
}

function strukenRad({ struken }: Bilaga): string[] {
  if (struken === null) return [];
  return [`Struken ${formatTidpunkt(struken.tidpunkt)} av ${struken.av}: ${struken.skal}`];
}
