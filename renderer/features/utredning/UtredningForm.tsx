import { useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import type { Fara } from '../../../shared/modules/matchning/fara.ts';
import { personbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { useNamesShown } from '../../client/identity.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { INLEDA_LAGRUM, lagrumOptions } from './lagrum.ts';
import { OmedelbartFields } from './OmedelbartFields.tsx';
import { text } from './text.ts';
import { berorda, emptyUtredning, UtredningFormular, type UtredningValues } from './values.ts';

interface Props {
  readonly aktId: AktId;
  readonly personer: readonly Person[];
  readonly akut: boolean;
  readonly lagrum: readonly LagrumRad[];
  readonly platser: readonly InsatsPlats[];
  readonly fara: Fara;
  /** The reasons that the form opens with. */
  readonly motivering: string;
}

const NYCKEL = 'utredning';

const LABELS = {
  handelse: text.handelse,
  personIds: text.personIds,
  lagrumIds: text.lagrum,
  delegation: text.delegation,
  'omedelbartBeslut.fran': text.fran,
};

/** Opens the utredning with one signature, and goes to the adult's akt. */
export function UtredningForm(props: Props) {
  const utkast = useAktutkast(props.aktId, NYCKEL);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <LoadedForm {...props} utkast={found} />}
    </QueryView>
  );
}

function LoadedForm(props: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, personer, akut, lagrum, utkast, motivering } = props;
  const now = useNowTidpunkt();
  const [empty] = useState(() => emptyUtredning(now(), personer, lagrum, motivering));
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: UtredningFormular,
    initial: initialOf(empty, utkast, personer),
    labels: LABELS,
    submit: (values) => client.utredning.inled({ aktId, ...values }),
    onSaved: ({ akter }) => {
      const barn = new Set(personer.filter(({ roll }) => roll === 'barn').map(({ id }) => id));
      const told = akter.map(({ kod, personId }) => `${kod} (${barn.has(personId) ? text.barn : text.vuxen})`);
      showStatus(text.opened(told));
      const first = akter.find(({ personId }) => !barn.has(personId)) ?? akter[0];
      if (first !== undefined) navigate('akt', { aktId: first.aktId });
    },
  });
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{text.lead}</p>
      <InledaFields form={form} personer={personer} lagrum={lagrum} />
      {akut || form.values.omedelbartBeslut ? <OmedelbartFields form={form} {...props} /> : null}
      <SignActions form={form} {...restored} />
    </Form>
  );
}

interface FieldsProps {
  readonly form: FormHandle<UtredningValues>;
  readonly personer: readonly Person[];
  readonly lagrum: readonly LagrumRad[];
}

function InledaFields({ form, personer, lagrum }: FieldsProps) {
  const namesShown = useNamesShown();
  return (
    <>
      <CheckboxGroup
        label={text.personIds}
        description={text.personIdsHelp}
        isRequired
        options={berorda(personer).map((person) => ({
          value: person.id,
          label: personbenamning(person, personer, namesShown),
        }))}
        {...form.field('personIds')}
      />
      <TextArea
        label={text.motivering}
        description={text.motiveringHelp}
        isRequired
        rows={4}
        maxLength={20_000}
        {...form.field('motivering')}
      />
      <TextField
        label={text.beslutsfattare}
        description={text.beslutsfattareHelp}
        isRequired
        width="full"
        maxLength={200}
        {...form.field('beslutsfattare')}
      />
      <TextField
        label={text.delegation}
        description={text.delegationHelp}
        width="full"
        maxLength={200}
        {...withFallback(form.field('delegation'), '')}
      />
      <CheckboxGroup
        label={text.lagrum}
        isRequired
        options={lagrumOptions(lagrum, INLEDA_LAGRUM)}
        {...form.field('lagrumIds')}
      />
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
    </>
  );
}

/** A draft may name somebody who has another role by now; only those who can get an akt stay chosen. */
function initialOf(empty: UtredningValues, utkast: Aktutkast | null, personer: readonly Person[]): UtredningValues {
  const values = withUtkast(empty, utkast);
  const allowed = new Set<string>(berorda(personer).map(({ id }) => id));
  return { ...values, personIds: values.personIds.filter((id) => allowed.has(id)) };
}
