import { formatTidpunkt } from '../../shared/lib/tid.ts';
import { useSession } from './session.ts';

/**
 * Puts when the person was here last before other words, which take the place of the sentence that unlocking ends with:
 * it shows a stranger's visit, and must not get lost.
 */
export function afterLastHere(words: string): string {
  const session = useSession.getState();
  const senast = session.state === 'known' ? session.status.senastHar : null;
  return senast === null ? words : `Du arbetade här senast ${formatTidpunkt(senast)}. ${words}`;
}
