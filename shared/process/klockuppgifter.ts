import { dueOf, type Helgdagar } from '../klockor/due.ts';
import { getKlocka } from '../klockor/registry.ts';
import { datumOf } from '../lib/tid.ts';
import type { AktLage } from './aktlage.ts';
import type { Uppgift } from './uppgifter.ts';

/**
 * The clocks that run in an akt as tasks: an aktualisering about a child is to be decided within the förhandsbedömning's
 * time (20 kap. 2 § SoL), and a decided insats is followed up every third month (routine S003).
 */
export function clockTasksOf(lage: AktLage, helgdagar: Helgdagar): Uppgift[] {
  if (lage.avslutad !== null) return [];
  const tasks: Uppgift[] = [];
  if (lage.slag === 'aktualisering' && lage.barn.length > 0 && lage.inkom !== null) {
    const { forfaller } = dueOf(getKlocka('forhandsbedomning'), datumOf(lage.inkom), helgdagar);
    tasks.push({ steg: 'vidare', text: 'Besluta om utredning ska inledas (förhandsbedömning).', forfaller });
  }
  const insats = lage.beslut.findLast((beslut) => beslut.signerat && beslut.gallerInsats);
  if (insats !== undefined) {
    const { forfaller } = dueOf(getKlocka('uppfoljningsmote'), insats.datum, helgdagar);
    tasks.push({ steg: 'uppfoljning', text: 'Håll uppföljningsmöte.', forfaller });
  }
  return tasks;
}
