import { useEffect } from 'react';
import type { Provning } from '../../../shared/modules/logg/schema.ts';
import { dropAvbrutet, takeAsked, useAvbrutet } from '../../client/avbrutna.ts';
import { useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Section } from '../../ui/Section.tsx';
import { Jamfor } from './Jamfor.tsx';
import { Provningsutfall } from './Provningsutfall.tsx';
import { SkrivAnkare } from './SkrivAnkare.tsx';
import { TEXT } from './text.ts';

/** Whether the log is as it was written: against itself, and against paper. */
export function Kontroll() {
  const jobb = useJobb<Provning>();
  const isRunning = jobb.job.state === 'running';
  const avbruten = useAvbrutet('logg.verify');
  const verify = () => {
    // One that a lock stopped is done anew, under its own id.
    const under = avbruten?.jobbId;
    if (under !== undefined) dropAvbrutet(under);
    jobb.start((jobbId) => client.logg.verify({ jobbId, ankare: null }), under);
  };
  useEffect(() => {
    if (avbruten !== null && takeAsked(avbruten.jobbId)) verify();
  });
  return (
    <Stack gap={6}>
      <Section title={TEXT.kedjan} description={TEXT.kedjanText}>
        <Stack gap={3}>
          {isRunning ? null : (
            <div>
              <Button variant="primary" onPress={verify}>
                {TEXT.kontrollera}
              </Button>
            </div>
          )}
          <Provningsutfall {...jobb} />
        </Stack>
      </Section>
      <SkrivAnkare />
      <Jamfor />
    </Stack>
  );
}
