import { useState } from 'react';
import { datumOf, formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { BESLUTSSLAG, TRISTATE } from '../../../shared/mallar/ord.ts';
import { BARNAHUS_NAMN, BARNRATT_RUBRIKER, POLISANMALAN_NAMN } from '../../../shared/modules/barnratt/namn.ts';
import { oprovadeBeslut } from '../../../shared/modules/barnratt/rules.ts';
import type { Barnratt } from '../../../shared/modules/barnratt/schema.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { BarnrattForm } from './BarnrattForm.tsx';
import { text } from './text.ts';

interface Underlag {
  readonly beslut: readonly Beslut[];
  readonly provningar: readonly Barnratt[];
}

/** The child's rights, decision by decision. Only in the child's own akt. */
export function BarnrattPanel(given: PanelProps) {
  const { aktId } = given;
  const query = useQuery(
    `barnratt ${aktId}`,
    async (): Promise<Underlag> => {
      const [beslut, provningar] = await Promise.all([client.beslut.list({ aktId }), client.barnratt.list({ aktId })]);
      return { beslut, provningar };
    },
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(underlag) => <Provningar {...given} {...underlag} />}
    </QueryView>
  );
}

function Provningar({ beslut, provningar, ...given }: PanelProps & Underlag) {
  const [isWriting, setWriting] = useState(false);
  if (beslut.length === 0) return <EmptyState title={text.ingaBeslut} />;
  const oprovade = oprovadeBeslut(beslut, provningar);
  return (
    <Stack gap={3}>
      <p className="ui-quiet">{text.lead}</p>
      {provningar
        .toSorted((a, b) => b.nr - a.nr)
        .map((post) => (
          <Provning key={post.id} post={post} beslut={beslut} />
        ))}
      {given.vy.rad.avslutad !== null ? null : isWriting ? (
        <BarnrattForm
          {...given}
          beslut={beslut}
          oprovade={oprovade}
          onDone={() => setWriting(false)}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <Row>
          <Button variant={oprovade.length > 0 ? 'primary' : 'secondary'} onPress={() => setWriting(true)}>
            {text.nytt}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Provning({ post, beslut }: { readonly post: Barnratt; readonly beslut: readonly Beslut[] }) {
  const { innehall } = post;
  const galler = beslut
    .filter(({ id }) => innehall.beslutPostIds.includes(id))
    .map((ett) => text.enBeslut(BESLUTSSLAG[ett.innehall.slag], formatDatum(datumOf(ett.handelse))));
  const rubriker = Object.keys(BARNRATT_RUBRIKER) as (keyof typeof BARNRATT_RUBRIKER)[];
  return (
    <Card title={`${formatTidpunkt(post.handelse)}, ${post.signeradAv}`} level={4}>
      <KeyValue
        items={[
          { label: text.beslut, value: galler.join('; ') },
          { label: text.hord, value: TRISTATE[innehall.hord] },
          { label: text.barnahus, value: BARNAHUS_NAMN[innehall.barnahus] },
          { label: text.polisanmalan, value: POLISANMALAN_NAMN[innehall.polisanmalan] },
          ...rubriker.map((falt) => ({ label: BARNRATT_RUBRIKER[falt], value: innehall[falt] })),
        ]}
      />
    </Card>
  );
}
