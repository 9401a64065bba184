import { tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import type { Arbetsuppgift } from '../../../shared/modules/arbetslista/api.ts';
import { openAkt } from '../../client/oppna-akt.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.tsx';
import { momentInWords } from './grupper.ts';
import { TEXT } from './text.ts';

/** Leads the day while a meeting lacks its check-out: whoever went there may be in danger. */
export function SenaUtcheckningar({ uppgifter }: { readonly uppgifter: readonly Arbetsuppgift[] }) {
  const now = tidpunktFromMillis(useNow());
  return uppgifter.map(({ uppgift, ...akt }) => (
    <Banner
      key={`${akt.aktId} ${uppgift.utcheckning}`}
      kind="danger"
      isLive
      title={TEXT.utcheckningSen(akt.kod, momentInWords(uppgift.utcheckning ?? now, now))}
      action={
        akt.harNyckel ? (
          <Button variant="primary" aria-label={TEXT.oppnaAkt(akt.kod)} onPress={() => openAkt(akt, uppgift.steg)}>
            {TEXT.oppna}
          </Button>
        ) : undefined
      }
    >
      {akt.harNyckel ? TEXT.utcheckningGor : `${TEXT.utcheckningGor} ${TEXT.utcheckningAnsvarig(akt.ansvarig)}`}
    </Banner>
  ));
}
