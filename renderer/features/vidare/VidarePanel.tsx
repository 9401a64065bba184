import { useState } from 'react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { VIDAREVAL_NAMN } from '../../../shared/modules/vidare/namn.ts';
import type { Vidare } from '../../../shared/modules/vidare/schema.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Judgement } from '../../ui/Judgement.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { text } from './text.ts';
import { VidareForm } from './VidareForm.tsx';

/** How the case goes on: what was chosen, newest first, and the form of the next choice. */
export function VidarePanel(given: PanelProps) {
  const { aktId, vy } = given;
  const [isWriting, setWriting] = useState(false);
  const query = useQuery(`vidare ${aktId}`, () => client.vidare.list({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  const done = () => {
    setWriting(false);
    given.reload();
  };
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(poster) => (
        <Stack gap={3}>
          {poster
            .toSorted((a, b) => b.nr - a.nr)
            .map((post) => (
              <VidareCard key={post.id} post={post} />
            ))}
          {vy.rad.avslutad !== null ? null : isWriting || poster.length === 0 ? (
            <VidareForm {...given} onDone={done} onCancel={poster.length === 0 ? null : () => setWriting(false)} />
          ) : (
            <Row>
              <Button onPress={() => setWriting(true)}>{text.nytt}</Button>
            </Row>
          )}
        </Stack>
      )}
    </QueryView>
  );
}

function VidareCard({ post }: { readonly post: Vidare }) {
  const { val, skal, overlamning, ansokan, sammanfattning } = post.innehall;
  const items = [
    { label: text.mottagare, value: overlamning?.mottagare ?? '' },
    {
      label: text.mottagen,
      value:
        overlamning === null
          ? ''
          : overlamning.mottagen === null
            ? text.inteMottaget
            : text.av(overlamning.kanal, formatTidpunkt(overlamning.mottagen)),
    },
    { label: text.ansokan, value: ansokan === null ? '' : text[ansokan] },
    { label: text.sammanfattning, value: sammanfattning },
  ];
  return (
    <Card title={VIDAREVAL_NAMN[val]} level={4}>
      <Judgement title={text.skal} author={post.signeradAv} when={formatTidpunkt(post.handelse)}>
        {skal}
      </Judgement>
      <KeyValue items={items.filter(({ value }) => value !== '')} />
    </Card>
  );
}
