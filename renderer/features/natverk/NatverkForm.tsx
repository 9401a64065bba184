import { useState } from 'react';
import type { PersonId } from '../../../shared/lib/id.ts';
import { type Natverk, NyttNatverk } from '../../../shared/modules/natverk/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { PersonFields } from './PersonFields.tsx';
import { text } from './text.ts';
import { type NatverkValues, nyckelOf, TOM_PERSON } from './values.ts';

interface Props {
  readonly given: PanelProps;
  readonly personId: PersonId;
  /** The list that holds, which the new one takes the place of. */
  readonly last: Natverk | null;
  readonly onClose: () => void;
}

/** The next list, which begins as the one that holds. */
export function NatverkForm(props: Props) {
  return (
    <UtkastVy aktId={props.given.aktId} nyckel={nyckelOf(props.personId)} loadingText={text.loadingDraft}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner({ given, personId, last, utkast, onClose }: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, reload } = given;
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(personId);
  const [empty] = useState(
    (): NatverkValues => ({
      personId,
      handelse: now(),
      innehall: { personer: last === null ? [TOM_PERSON] : last.innehall.personer.map((person) => ({ ...person })) },
    }),
  );
  const form = useAktForm({
    aktId,
    nyckel,
    schema: NyttNatverk,
    initial: withUtkast(empty, utkast),
    labels: { handelse: text.handelse, 'innehall.personer': text.personer },
    submit: (natverk) => client.natverk.sign({ aktId, ...natverk }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.form}>
      <FormErrorSummary errors={form.summary} />
      {last === null ? null : <p className="ui-quiet">{text.formHelp}</p>}
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
      <PersonFields form={form} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}
