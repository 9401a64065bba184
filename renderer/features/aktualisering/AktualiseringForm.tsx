import { useRef, useState } from 'react';
import { z } from 'zod';
import type { AktId } from '../../../shared/lib/id.ts';
import { Rev } from '../../../shared/lib/id.ts';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { KANAL, TRISTATE } from '../../../shared/mallar/ord.ts';
import { type Aktualisering, AktualiseringUppgifter, KANALER } from '../../../shared/modules/aktualisering/schema.ts';
import { type Aktutkast, removeAktutkast, useAktForm, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ConflictView } from '../../ui/ConflictView.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { factsOf } from './AktualiseringFacts.tsx';
import { text } from './text.ts';

const Sparad = z.object({ rev: Rev, uppgifter: AktualiseringUppgifter });
type Values = z.input<typeof Sparad>;

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
  'uppgifter.bakgrund': text.bakgrund,
};

/** The form of what came in. Kept as a draft while it is written, saved when somebody says so. */
export function AktualiseringForm({ aktId, saved, utkast, onSaved, onNext }: Props) {
  const [base, setBase] = useState(() => valuesOf(saved));
  // What is known of how the client is reached safely must not be left behind as a draft that only one person sees.
  const goesOn = useRef(false);
  const start = (values: Values) => {
    setBase(values);
    form.reset(values);
  };
  const form = useAktForm({
    aktId,
    nyckel: 'aktualisering',
    schema: Sparad,
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
      <Fields form={form} />
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

function Fields({ form }: { readonly form: FormHandle<Values> }) {
  return (
    <>
      <TidpunktField label={text.inkom} isRequired {...form.field('uppgifter.inkom')} />
      <TextArea label={text.rad} isRequired rows={2} maxLength={2000} {...form.field('uppgifter.rad')} />
      <Checkbox description={text.akutHelp} {...form.check('uppgifter.akut')}>
        {text.akut}
      </Checkbox>
      <TextArea
        label={text.natsSakert}
        description={text.natsSakertHelp}
        rows={2}
        maxLength={1000}
        {...withFallback(form.field('uppgifter.natsSakert'), '')}
      />
      <RadioGroup
        label={text.utovareNarvarande}
        orientation="horizontal"
        options={optionsOf(TRISTATE)}
        {...withFallback(form.field('uppgifter.utovareNarvarande'), 'okant')}
      />
      <Select
        label={text.kanal}
        options={KANALER.map((kanal) => ({ value: kanal, label: KANAL[kanal] }))}
        {...withFallback(form.field('uppgifter.kanal'), 'okant')}
      />
      <TextArea
        label={text.anmalare}
        description={text.anmalareHelp}
        rows={2}
        maxLength={500}
        {...withFallback(form.field('uppgifter.anmalare'), '')}
      />
      <Checkbox {...form.check('uppgifter.anmalareVillVaraOkand')}>{text.okandAnmalare}</Checkbox>
      <TextArea
        label={text.bakgrund}
        description={text.bakgrundHelp}
        rows={5}
        maxLength={20_000}
        {...withFallback(form.field('uppgifter.bakgrund'), '')}
      />
    </>
  );
}

function optionsOf<K extends string>(namn: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.keys(namn) as K[]).map((value) => ({ value, label: namn[value] }));
}

function valuesOf({ rev, ...uppgifter }: Aktualisering): Values {
  return { rev, uppgifter };
}

function conflictFields(mine: Values, theirs: Values) {
  const their = new Map(factsOf(theirs.uppgifter).map(({ label, value }) => [label, value]));
  return factsOf(mine.uppgifter)
    .map(({ label, value }) => ({ label, mine: value, theirs: their.get(label) ?? '' }))
    .filter((field) => field.mine !== field.theirs);
}
