import { tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useNow } from '../../ui/clock.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { type Paminnelser, paminnelseAt } from './paminnelse.ts';
import { TEXT } from './text.ts';

/** What waits in the locked vault: that something does, and when. It follows the clock. */
export default function Paminnelse({ paminnelser }: { readonly paminnelser: Paminnelser }) {
  const { forsenat, utcheckning, nasta } = paminnelseAt(paminnelser, tidpunktFromMillis(useNow()));
  const nastaText = nasta === null ? undefined : TEXT.paminnelse.nasta(nasta);
  return (
    <div aria-live="polite">
      <Stack gap={2}>
        {utcheckning === null ? null : (
          <Banner kind="danger" title={TEXT.paminnelse.utcheckning(utcheckning)}>
            {TEXT.paminnelse.motesblad}
          </Banner>
        )}
        {forsenat ? (
          <Banner kind="due" title={TEXT.paminnelse.forsenat}>
            {nastaText}
          </Banner>
        ) : (
          nastaText && <p className="valv-paminnelse">{nastaText}</p>
        )}
      </Stack>
    </div>
  );
}
