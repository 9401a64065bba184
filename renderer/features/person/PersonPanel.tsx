import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { PERSONROLLER, type Person, type PersonRoll } from '../../../shared/modules/person/schema.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { PersonCard } from './PersonCard.tsx';
import { PersonForm } from './PersonForm.tsx';
import { text } from './text.ts';

/** `turn` counts up so that the next new person gets an empty form. */
type Editing =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly turn: number; readonly roll: PersonRoll }
  | { readonly kind: 'one'; readonly id: string };

/** Whom the akt concerns and mentions, by role. */
export function PersonPanel({ aktId, vy, reload }: PanelProps) {
  const [editing, setEditing] = useState<Editing>({ kind: 'none' });
  const dolda = useQuery(`skyddade ${aktId}`, () => client.skyddadUppgift.list({ aktId }));
  const isOpen = vy.rad.avslutad === null;
  const [hasClosed, setHasClosed] = useState(false);
  const close = () => {
    setHasClosed(true);
    setEditing({ kind: 'none' });
  };
  const saved = (person: Person, goOn: boolean) => {
    reload();
    const turn = editing.kind === 'new' ? editing.turn + 1 : 0;
    if (goOn) setEditing({ kind: 'new', turn, roll: nextRoll([...vy.personer, person]) });
    else close();
  };
  return (
    <Stack gap={3}>
      {vy.personer.length === 0 ? <p>{text.empty}</p> : null}
      <QueryView query={dolda} loadingText={text.loadingSkyddade}>
        {(uppgifter) =>
          byRole(vy.personer).map((person) =>
            editing.kind === 'one' && editing.id === person.id ? (
              <Card key={person.id} title={text.editTitle} level={4}>
                <PersonForm aktId={aktId} person={person} suggestedRoll={person.roll} onSaved={saved} onClose={close} />
              </Card>
            ) : (
              <PersonCard
                key={person.id}
                aktId={aktId}
                person={person}
                personer={vy.personer}
                dolda={uppgifter.filter(({ personId }) => personId === person.id)}
                onEdit={isOpen ? () => setEditing({ kind: 'one', id: person.id }) : null}
                onChanged={dolda.reload}
              />
            ),
          )
        }
      </QueryView>
      {editing.kind === 'new' ? (
        <Card title={text.add} level={4}>
          <PersonForm
            key={editing.turn}
            aktId={aktId}
            person={null}
            suggestedRoll={editing.roll}
            onSaved={saved}
            onClose={close}
          />
        </Card>
      ) : isOpen ? (
        <Row>
          <Button
            icon={UserPlus}
            takesFocus={hasClosed}
            onPress={() => setEditing({ kind: 'new', turn: 0, roll: nextRoll(vy.personer) })}
          >
            {text.add}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

function byRole(personer: readonly Person[]): Person[] {
  return personer.toSorted((a, b) => PERSONROLLER.indexOf(a.roll) - PERSONROLLER.indexOf(b.roll));
}

/** The client first; after that it is most often the children. */
function nextRoll(personer: readonly Person[]): PersonRoll {
  return personer.some(({ roll }) => roll === 'klient') ? 'barn' : 'klient';
}
