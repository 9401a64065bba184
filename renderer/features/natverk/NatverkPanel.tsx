import { Share2 } from 'lucide-react';
import { useState } from 'react';
import type { Natverk } from '../../../shared/modules/natverk/schema.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { NatverkForm } from './NatverkForm.tsx';
import { NatverkVy } from './NatverkVy.tsx';
import { text } from './text.ts';

/** Who is around the person whose akt it is: the list that holds, and those before it. */
export function NatverkPanel(given: PanelProps) {
  const { aktId, vy } = given;
  const query = useQuery(`natverk ${aktId}`, () => client.natverk.list({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  const subject = vy.personer[0];
  if (subject === undefined) return null;
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(natverk) => <Listor given={given} natverk={natverk.filter(({ personId }) => personId === subject.id)} />}
    </QueryView>
  );
}

function Listor({ given, natverk }: { readonly given: PanelProps; readonly natverk: readonly Natverk[] }) {
  const [isWriting, setWriting] = useState(false);
  const [galler, ...tidigare] = natverk;
  const isOpen = given.vy.rad.avslutad === null;
  const subject = given.vy.personer[0];
  return (
    <Stack>
      <p className="ui-quiet">{text.ingress}</p>
      {isOpen && isWriting && subject !== undefined ? (
        <Card title={text.form} level={4}>
          <NatverkForm given={given} personId={subject.id} last={galler ?? null} onClose={() => setWriting(false)} />
        </Card>
      ) : isOpen ? (
        <Row>
          <Button icon={Share2} onPress={() => setWriting(true)}>
            {galler === undefined ? text.rita : text.andra}
          </Button>
        </Row>
      ) : null}
      {galler === undefined && !isOpen ? <p className="ui-quiet">{text.ingen}</p> : null}
      {galler === undefined ? null : <NatverkVy natverk={galler} />}
      {tidigare.length === 0 ? null : (
        <Disclosure title={text.tidigare(tidigare.length)}>
          <Stack>
            {tidigare.map((ett) => (
              <NatverkVy key={ett.id} natverk={ett} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  );
}
