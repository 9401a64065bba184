import { useEffect, useState } from 'react';
import type { AvbrutetJobb } from '../../../shared/modules/avbrutet/schema.ts';
import type { TagenKopia } from '../../../shared/modules/sakerhetskopia/schema.ts';
import { dropAvbrutet, forgetAvbrutet, takeAsked, takeOver, useAvbrutet } from '../../client/avbrutna.ts';
import { useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { showStatus } from '../../ui/status.ts';
import { Pagar } from './Pagar.tsx';
import { TEXT } from './text.ts';
import { Utfall } from './Utfall.tsx';

/** The backup that the last lock stopped, and what became of it when it went on. */
export function PausadKopia() {
  const waiting = useAvbrutet('sakerhetskopia.create');
  const [tagen, setTagen] = useState<TagenKopia | null>(null);
  if (waiting !== null) return <Pausad key={waiting.jobbId} jobb={waiting} onTagen={setTagen} />;
  return tagen === null ? null : <Utfall tagen={tagen} />;
}

function Pausad({
  jobb: { jobbId, arbete },
  onTagen,
}: {
  readonly jobb: AvbrutetJobb;
  readonly onTagen: (tagen: TagenKopia) => void;
}) {
  const jobb = useJobb<TagenKopia>();
  const { job } = jobb;
  const plats = arbete.slag === 'sakerhetskopia.create' ? arbete.plats : undefined;
  const goOn = () => {
    takeOver(jobbId);
    const work = jobb.run((id) => client.sakerhetskopia.create({ mapp: '', jobbId: id, fortsatt: true }), jobbId);
    work.then(
      (kopia) => {
        dropAvbrutet(jobbId);
        if (kopia === null) showStatus(TEXT.avbruten, 'info');
        else onTagen(kopia);
      },
      // It stands in `job`; the medium may only have to be put back.
      () => {},
    );
  };
  useEffect(() => {
    // Where no folder had been chosen there is nothing to go on with: the form asks for one.
    if (takeAsked(jobbId) && plats !== undefined) goOn();
  });
  return (
    <Card title={TEXT.pausad} level={2}>
      <Stack gap={3}>
        <p>{plats === undefined ? TEXT.pausadUtanMapp : TEXT.pausadText(plats.mapp, plats.ofardig)}</p>
        {job.state === 'failed' ? <FormFailure failure={job} /> : null}
        {job.state === 'running' ? (
          <Pagar jobb={jobb} label={TEXT.tar} />
        ) : (
          <Row gap={2}>
            {plats === undefined ? null : (
              <Button variant="primary" onPress={goOn}>
                {TEXT.fortsatt}
              </Button>
            )}
            <Button variant="quiet" onPress={() => forgetAvbrutet(jobbId)}>
              {TEXT.glom}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
