import { useRef, useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import { KON, PERSONROLL, SKYDD } from '../../../shared/mallar/ord.ts';
import type { Person, PersonRoll } from '../../../shared/modules/person/schema.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConflictView } from '../../ui/ConflictView.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import { PersonFields } from './PersonFields.tsx';
import { text } from './text.ts';
import { emptyPerson, type PersonValues, SparadPerson, valuesOf } from './values.ts';

export interface PersonFormProps {
  readonly aktId: AktId;
  /** Null: a new person. */
  readonly person: Person | null;
  readonly suggestedRoll: PersonRoll;
  /** `goOn`: the form is wanted again, empty. */
  readonly onSaved: (saved: Person, goOn: boolean) => void;
  readonly onClose: () => void;
}

/** Adds or changes a person. Everything but the role may be unknown. */
export function PersonForm(props: PersonFormProps) {
  const nyckel = `person:${props.person?.id ?? 'ny'}`;
  const utkast = useAktutkast(props.aktId, nyckel);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <LoadedForm {...props} nyckel={nyckel} utkast={found} />}
    </QueryView>
  );
}

function LoadedForm(props: PersonFormProps & { readonly nyckel: string; readonly utkast: Aktutkast | null }) {
  const { aktId, person, nyckel, utkast, onSaved, onClose } = props;
  const goOn = useRef(false);
  const [empty] = useState(() => (person === null ? emptyPerson(props.suggestedRoll) : valuesOf(person)));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: SparadPerson,
    initial: withUtkast(empty, utkast),
    submit: ({ rev, uppgifter }) =>
      person === null
        ? client.person.create({ aktId, uppgifter })
        : client.person.save({ aktId, id: person.id, rev, uppgifter }),
    loadTheirs: async () => findValues(aktId, person),
    rebase: (mine, theirs) => ({ ...mine, rev: theirs.rev }),
    onSaved: (saved) => {
      showStatus(text.saved);
      onSaved(saved, goOn.current);
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  const cancel = () => {
    restored.onDiscard();
    onClose();
  };
  const theirs = form.conflict?.theirs;
  if (form.conflict && theirs) {
    return (
      <ConflictView
        fields={conflictFields(form.conflict.mine, theirs)}
        onKeepMine={form.keepMine}
        onTakeTheirs={form.takeTheirs}
      />
    );
  }
  const submit = (again: boolean) => {
    goOn.current = again;
    form.submit();
  };
  return (
    <Form onSubmit={() => submit(false)} label={person === null ? text.add : text.editTitle}>
      <FormErrorSummary errors={form.summary} />
      <PersonFields form={form} isNew={person === null} />
      {form.failure === null ? null : <Banner kind="danger" title={form.failure.mening} isLive />}
      <FormActions>
        <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={text.saving}>
          {text.save}
        </Button>
        {person === null ? <Button onPress={() => submit(true)}>{text.saveAndNext}</Button> : null}
        <Button variant="quiet" onPress={cancel}>
          {text.cancel}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

async function findValues(aktId: AktId, person: Person | null): Promise<PersonValues> {
  const found = (await client.person.list({ aktId })).find(({ id }) => id === person?.id);
  return found === undefined ? emptyPerson('annan') : valuesOf(found);
}

function conflictFields({ uppgifter: mine }: PersonValues, { uppgifter: theirs }: PersonValues) {
  return [
    { label: text.roll, mine: PERSONROLL[mine.roll], theirs: PERSONROLL[theirs.roll] },
    { label: text.namn, mine: mine.namn, theirs: theirs.namn },
    { label: text.personnummer, mine: mine.personnummer, theirs: theirs.personnummer },
    { label: text.fodd, mine: mine.fodd ?? text.okant, theirs: theirs.fodd ?? text.okant },
    { label: text.kon, mine: KON[mine.kon ?? 'okant'], theirs: KON[theirs.kon ?? 'okant'] },
    {
      label: text.skydd,
      mine: SKYDD[mine.skydd ?? 'okant'],
      theirs: SKYDD[theirs.skydd ?? 'okant'],
    },
    { label: text.sprak, mine: mine.sprak, theirs: theirs.sprak },
  ].filter((field) => field.mine !== field.theirs);
}
