import type { AktRad } from '../../shared/modules/akt/schema.ts';
import type { StegId } from '../../shared/process/steg.ts';
import { showStatus } from '../ui/status.ts';
import { navigate } from './navigation.ts';

/** Opens an akt from a list. Whoever holds no key hears whom to ask, and stays where they are. */
export function openAkt(
  { aktId, kod, ansvarig, harNyckel }: Pick<AktRad, 'aktId' | 'kod' | 'ansvarig' | 'harNyckel'>,
  steg?: StegId,
): void {
  if (harNyckel) navigate('akt', steg === undefined ? { aktId } : { aktId, steg });
  else showStatus(`Du är inte tilldelad ${kod}. Den som kan tilldela dig är ${ansvarig}.`, 'info');
}
