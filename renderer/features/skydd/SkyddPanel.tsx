import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { formatDatum } from '../../../shared/lib/tid.ts';
import { SKYDD } from '../../../shared/mallar/ord.ts';
import { isSkyddad, rollbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { findSkydd } from '../../../shared/modules/skydd/rules.ts';
import type { Skydd } from '../../../shared/modules/skydd/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { ForseglaDialog } from './ForseglaDialog.tsx';
import { SkyddDialog } from './SkyddDialog.tsx';
import { text } from './text.ts';

/** The protection of each person: what holds, who decided, until when, and how the person is reached. */
export function SkyddPanel(given: PanelProps) {
  const { aktId, vy } = given;
  const query = useQuery(
    `skydd ${aktId}`,
    async () => ({
      skydd: (await client.skydd.list({ aktId })).toReversed(),
      kontrasignerade: (await client.kontrasignering.list({ aktId })).map(({ innehall }) => innehall.postId),
    }),
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  const [editing, setEditing] = useState<Person | null>(null);
  if (vy.personer.length === 0) return <p className="ui-quiet">{text.inga}</p>;
  return (
    <Stack gap={3}>
      <p className="ui-quiet">{text.ingress}</p>
      {vy.personer.some(({ skydd }) => skydd === 'fingerade') ? <Fingerade {...given} /> : null}
      <QueryView query={query} loadingText={text.loading}>
        {({ skydd, kontrasignerade }) =>
          vy.personer.map((person) => (
            <PersonRad
              key={person.id}
              vem={rollbenamning(person, vy.personer)}
              person={person}
              skydd={findSkydd(skydd, person.id)}
              kontrasignerade={kontrasignerade}
              onEdit={vy.rad.avslutad === null ? () => setEditing(person) : null}
            />
          ))
        }
      </QueryView>
      {editing === null ? null : <SkyddDialog {...given} person={editing} onClose={() => setEditing(null)} />}
    </Stack>
  );
}

interface RadProps {
  readonly vem: string;
  readonly person: Person;
  readonly skydd: Skydd | null;
  readonly kontrasignerade: readonly string[];
  readonly onEdit: (() => void) | null;
}

function PersonRad({ vem, person, skydd, kontrasignerade, onEdit }: RadProps) {
  const owes = skydd?.innehall.andraPerson?.kontrasigneraSenast != null && !kontrasignerade.includes(skydd.id);
  return (
    <Card
      title={vem}
      level={4}
      actions={
        <Row gap={3}>
          <Tag {...(isSkyddad(person) ? { kind: 'secret', icon: EyeOff } : {})}>{SKYDD[person.skydd]}</Tag>
          {owes ? (
            <Button
              size="small"
              aria-label={text.kontrasigneraOf(vem)}
              onPress={() => askAkt({ kind: 'kontrasignera', postId: skydd.id })}
            >
              {text.kontrasignera}
            </Button>
          ) : null}
          {onEdit === null ? null : (
            <Button size="small" aria-label={text.andraOf(vem)} onPress={onEdit}>
              {text.andra}
            </Button>
          )}
        </Row>
      }
    >
      {skydd === null ? null : <KeyValue items={factsOf(skydd)} columns={2} />}
    </Card>
  );
}

function factsOf({ innehall }: Skydd) {
  const { beslutadAv, arendenummer, fran, till, kontaktvag } = innehall;
  const kuvert = [kontaktvag.kuvertNummer, kontaktvag.kuvertPlats].filter(Boolean).join(', ');
  return [
    { label: text.beslutadAv, value: beslutadAv },
    { label: text.arendenummer, value: arendenummer },
    { label: text.fran, value: formatDatum(fran) },
    { label: text.till, value: till === null ? text.tillsVidare : formatDatum(till) },
    { label: text.kontakt, value: kontaktvag.kontakt },
    { label: text.kuvert, value: kuvert },
    { label: text.formedling, value: kontaktvag.formedling ? 'Ja' : '' },
  ].filter(({ value }) => value !== '');
}

/** Old and new identity must never meet: what is to be done, and the last step of it. */
function Fingerade({ aktId, vy }: PanelProps) {
  const [isSealing, setSealing] = useState(false);
  return (
    <>
      <Banner
        kind="danger"
        title={text.fingeradeTitle}
        action={
          vy.rad.avslutad === null ? undefined : <Button onPress={() => setSealing(true)}>{text.forsegla}</Button>
        }
      >
        {text.fingerade}
      </Banner>
      {isSealing ? <ForseglaDialog aktId={aktId} onClose={() => setSealing(false)} /> : null}
    </>
  );
}
