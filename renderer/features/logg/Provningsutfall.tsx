import type { Provning } from '../../../shared/modules/logg/schema.ts';
import type { Jobb } from '../../client/jobb.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { TEXT } from './text.ts';

/** How far the check has come, or what it found. */
export function Provningsutfall({ job, cancel }: Jobb<Provning>) {
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Progress
          label={job.isCancelling ? TEXT.avbryter : TEXT.kontrollerar}
          done={job.klart}
          of={job.av ?? undefined}
          unit={TEXT.rader}
          onCancel={job.isCancelling ? undefined : cancel}
        />
      );
    case 'cancelled':
      return <Banner kind="info" title={TEXT.avbruten} isLive />;
    case 'failed':
      return <Banner kind="danger" title={job.mening} isLive />;
    case 'done':
      return <Fynd provning={job.value} />;
  }
}

function Fynd({ provning }: { readonly provning: Provning }) {
  const { fel } = provning;
  return fel === null ? (
    <Banner kind="done" title={TEXT.hel} isLive>
      {TEXT.helText(provning)}
    </Banner>
  ) : (
    <Banner kind="danger" title={TEXT.trasig} isLive>
      {TEXT.trasigText(fel)}
    </Banner>
  );
}
