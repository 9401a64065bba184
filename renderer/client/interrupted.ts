import type { AvbrutetJobb } from '../../shared/modules/valv/api.ts';
import { showStatus } from '../ui/status.ts';
import { afterLastHere } from './last-here.ts';
import { useSession } from './session.ts';

const WORDS: Readonly<Record<AvbrutetJobb, string>> = {
  dokument: 'Dokumentet blev inte klart innan valvet låstes. Skapa det igen.',
  bilaga: 'Bilagan blev inte tillagd innan valvet låstes. Lägg till den igen.',
};

let said = false;

/** Says what the last lock cut short, once after an unlock; it stays until somebody has closed it. */
export function sayInterrupted(): void {
  const session = useSession.getState();
  if (said || session.state !== 'known') return;
  said = true;
  const { avbrutna } = session.status;
  if (avbrutna.length > 0) showStatus(afterLastHere(avbrutna.map((one) => WORDS[one]).join(' ')), 'due');
}
