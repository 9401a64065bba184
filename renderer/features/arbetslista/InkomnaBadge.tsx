import { CountBadge } from '../../ui/CountBadge.tsx';
import { TEXT } from './text.ts';
import { useArbetslista } from './use-arbetslista.ts';

/** In the top bar: how many incoming reports nobody has judged. */
export function InkomnaBadge() {
  const arbetslista = useArbetslista();
  return (
    <CountBadge
      count={arbetslista.state === 'ready' ? arbetslista.value.inkomna.length : 0}
      word={TEXT.inkomnaRaknare}
    />
  );
}
