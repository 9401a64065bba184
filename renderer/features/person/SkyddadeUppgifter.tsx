import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AktId, PersonId } from '../../../shared/lib/id.ts';
import { UPPGIFTSSLAG_NAMN } from '../../../shared/modules/skyddad-uppgift/namn.ts';
import type { DoldUppgift } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { ProtectedValue } from '../../ui/ProtectedValue.tsx';
import { showStatus } from '../../ui/status.ts';
import { NySkyddadUppgift } from './NySkyddadUppgift.tsx';
import './person.css';
import { text } from './text.ts';

interface Props {
  readonly aktId: AktId;
  readonly personId: PersonId;
  readonly dolda: readonly DoldUppgift[];
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
}

/** What could lead somebody to the person: masked, each showing logged. */
export function SkyddadeUppgifter({ aktId, personId, dolda, isReadOnly, onChanged }: Props) {
  const [isAdding, setAdding] = useState(false);
  return (
    <Stack gap={3}>
      <p>
        <strong>{text.noAddress}</strong> {text.noAddressWhy}
      </p>
      {dolda.length === 0 ? (
        <p className="ui-quiet">{text.ingaSkyddade}</p>
      ) : (
        <ul className="person-skyddade" aria-label={text.skyddade}>
          {dolda.map((uppgift) => (
            <Rad key={uppgift.id} aktId={aktId} uppgift={uppgift} isReadOnly={isReadOnly} onChanged={onChanged} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <NySkyddadUppgift
          aktId={aktId}
          personId={personId}
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false);
            onChanged();
          }}
        />
      ) : isReadOnly ? null : (
        <Row>
          <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
            {text.addSkyddad}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

interface RadProps {
  readonly aktId: AktId;
  readonly uppgift: DoldUppgift;
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
}

function Rad({ aktId, uppgift, isReadOnly, onChanged }: RadProps) {
  const [isAsking, setAsking] = useState(false);
  const [fel, setFel] = useState<string | null>(null);
  const namn = UPPGIFTSSLAG_NAMN[uppgift.slag];
  const remove = async () => {
    try {
      await client.skyddadUppgift.remove({ aktId, id: uppgift.id });
      showStatus(text.removed);
      onChanged();
    } catch (error) {
      setFel(messageOf(error).mening);
    }
  };
  return (
    <li className="person-skyddad">
      <ProtectedValue
        label={namn.charAt(0).toUpperCase() + namn.slice(1)}
        reveal={async () => (await client.skyddadUppgift.reveal({ aktId, id: uppgift.id })).varde}
      />
      {uppgift.anvandning === '' ? null : (
        <p>
          {text.anvandning}: {uppgift.anvandning}
        </p>
      )}
      {isReadOnly ? null : (
        <Button
          size="small"
          variant="quiet"
          icon={Trash2}
          aria-label={text.removeOf(namn)}
          onPress={() => setAsking(true)}
        >
          {text.remove}
        </Button>
      )}
      {fel === null ? null : <Banner kind="danger" title={fel} isLive />}
      <ConfirmDialog
        title={text.removeTitle}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmText={text.remove}
        onConfirm={() => void remove()}
        isDanger
      >
        <p>{text.removeText}</p>
      </ConfirmDialog>
    </li>
  );
}
