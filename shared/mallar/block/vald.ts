import { formatDatum } from '../../lib/tid.ts';
import type { Skyddsbedomning } from '../../modules/skyddsbedomning/schema.ts';
import { FORSTOD_NAMN, VALDSSLAG_NAMN } from '../../modules/skyddsbedomning/vald.ts';
import type { Block } from '../define.ts';
import { ellerOkant } from '../ord.ts';

type Innehall = Skyddsbedomning['innehall'];

/** Each kind of violence that was told; nothing where nobody has told it kind by kind. */
export function valdBlock({ vald }: Innehall): Block[] {
  if (vald.length === 0) return [];
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Slag', vikt: 3 },
        { rubrik: 'När och hur ofta', vikt: 3 },
        { rubrik: 'Hur allvarligt', vikt: 4 },
        { rubrik: 'Med klientens ord', vikt: 4 },
      ],
      rader: vald.map(({ slag, forsta, senaste, hurOfta, allvar, ord }) => [
        VALDSSLAG_NAMN[slag],
        [rad('Första', forsta), rad('Senaste', senaste), hurOfta].filter((del) => del !== '').join('\n'),
        allvar,
        ord,
      ]),
    },
  ];
}

/** What was told about rules and limited freedom, and whether it was understood. */
export function lamnadInformationBlock({ lamnadInformation }: Innehall): Block[] {
  if (lamnadInformation.length === 0) return [];
  return [
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Vad', vikt: 6 },
        { rubrik: 'När', vikt: 3 },
        { rubrik: 'Språk', vikt: 2 },
        { rubrik: 'Förstod', vikt: 2 },
      ],
      rader: lamnadInformation.map(({ vad, nar, sprak, forstod }) => [
        vad,
        ellerOkant(nar === null ? '' : formatDatum(nar)),
        ellerOkant(sprak),
        FORSTOD_NAMN[forstod],
      ]),
    },
  ];
}

function rad(etikett: string, varde: string): string {
  return varde === '' ? '' : `${etikett}: ${varde}`;
}
