import type { Provning } from '../../../shared/modules/logg/schema.ts';
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
  return (
    <Stack gap={6}>
      <Section title={TEXT.kedjan} description={TEXT.kedjanText}>
        <Stack gap={3}>
          {isRunning ? null : (
            <div>
              <Button
                variant="primary"
                onPress={() => jobb.start((jobbId) => client.logg.verify({ jobbId, ankare: null }))}
              >
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
