import { useRef, useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Aktualisering } from '../../../shared/modules/aktualisering/schema.ts';
import { type Aktutkast, removeAktutkast, useAktForm, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConflictView } from '../../ui/ConflictView.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { showStatus } from '../../ui/status.ts';
import { factsOf } from './AktualiseringFacts.tsx';
import { AktualiseringFields } from './AktualiseringFields.tsx';
import { text } from './text.ts';
import { Aktualiseringsformular, type AktualiseringValues, valuesOf } from './values.ts';

interface Props {
  readonly aktId: AktId;
  readonly saved: Aktualisering;
  readonly utkast: Aktutkast | null;
  readonly onSaved: () => void;
  readonly onNext: () => void;
}

const LABELS = {
  'uppgifter.inkom': text.inkom,
  'uppgifter.rad': text.rad,
  'uppgifter.anmalare': text.anmalare,
  'uppgifter.natsSakert': text.natsSakert,
  'uppgifter.ringtider': text.ringtider,
  'uppgifter.kontrollfraga': text.kontrollfraga,
  'uppgifter.kontrollsvar': text.kontrollsvar,
  'uppgifter.ansokanOrd': text.ansokanOrd,
  'uppgifter.bakgrund': text.bakgrund,
};

/** The form of what came in. Kept as a draft while it is written, saved when somebody says so. */
export function AktualiseringForm({ aktId, saved, utkast, onSaved, onNext }: Props) {
  const [base, setBase] = useState(() => valuesOf(saved));
  // What is known of how the client is reached safely must not be left behind as a draft that only one person sees.
  const goesOn = useRef(false);
  const start = (values: AktualiseringValues) => {
    setBase(values);
    form.reset(values);
  };
  const form = useAktForm({
    aktId,
    nyckel: 'aktualisering',
    schema: Aktualiseringsformular,
    initial: withUtkast(base, utkast),
    labels: LABELS,
    submit: (values) => client.aktualisering.save({ aktId, ...values }),
    loadTheirs: async () => valuesOf(await client.aktualisering.get({ aktId })),
    rebase: (mine, theirs) => ({ ...mine, rev: theirs.rev }),
    onSaved: (result) => {
      start(valuesOf(result));
      showStatus(text.saved);
      onSaved();
      if (goesOn.current) onNext();
    },
  });
  const discard = async () => {
    start(valuesOf(await client.aktualisering.get({ aktId })));
    await removeAktutkast(aktId, 'aktualisering');
  };
  const theirs = form.conflict?.theirs;
  if (form.conflict && theirs) {
    return (
      <ConflictView
        fields={conflictFields(form.conflict.mine, theirs)}
        onKeepMine={form.keepMine}
        onTakeTheirs={() => void discard()}
      />
    );
  }
  const save = (thenGoOn: boolean) => {
    goesOn.current = thenGoOn;
    form.submit();
  };
  const isUnsaved = JSON.stringify(form.values) !== JSON.stringify(base);
  return (
    <Form onSubmit={() => save(false)} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{text.lead}</p>
      <AktualiseringFields form={form} />
      {form.failure === null ? null : <Banner kind="danger" title={form.failure.mening} isLive />}
      <FormActions>
        <Button
          type="submit"
          variant={isUnsaved ? 'primary' : 'secondary'}
          isPending={form.isSubmitting}
          pendingText={text.saving}
        >
          {text.save}
        </Button>
        <Button variant={isUnsaved ? 'secondary' : 'primary'} onPress={isUnsaved ? () => save(true) : onNext}>
          {isUnsaved ? text.saveAndNext : text.next}
        </Button>
        <DraftNote
          state={form.draft}
          restored={utkast !== null && isUnsaved ? formatTidpunkt(utkast.sparat) : undefined}
          onDiscard={() => void discard()}
        />
      </FormActions>
    </Form>
  );
}

function conflictFields(mine: AktualiseringValues, theirs: AktualiseringValues) {
  const their = new Map(factsOf(theirs.uppgifter).map(({ label, value }) => [label, value]));
  return factsOf(mine.uppgifter)
    .map(({ label, value }) => ({ label, mine: value, theirs: their.get(label) ?? '' }))
    .filter((field) => field.mine !== field.theirs);
}
