import { BILAGE_JOBB } from './bilagor.ts';
import type { World } from './contract-inputs.ts';

/** For each call about attachments an input that it accepts. */
export function bilagaInputs({ akter, bilaga, bilagehandtag }: Pick<World, 'akter' | 'bilaga' | 'bilagehandtag'>) {
  const aktId = akter.vuxen;
  return {
    'bilaga.list': { aktId },
    'bilaga.add': { aktId, sokvag: '', beskrivning: 'Polisanmälan', jobbId: BILAGE_JOBB },
    'bilaga.open': { aktId, id: bilaga },
    'bilaga.readChunk': { aktId, handtag: bilagehandtag, del: 0 },
    'bilaga.strike': { aktId, id: bilaga, skal: 'Hör till en annan akt.' },
  };
}
