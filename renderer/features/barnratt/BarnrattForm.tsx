import { useState } from 'react';
import { datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import { BESLUTSSLAG } from '../../../shared/mallar/ord.ts';
import { BARNAHUS_NAMN, BARNRATT_RUBRIKER, POLISANMALAN_NAMN } from '../../../shared/modules/barnratt/namn.ts';
import { BARNAHUS, POLISANMALAN } from '../../../shared/modules/barnratt/schema.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';
import { BarnrattFormular, type BarnrattValues, emptyBarnratt } from './values.ts';

const NYCKEL = 'barnratt';
const LABELS = Object.fromEntries(
  Object.entries(BARNRATT_RUBRIKER).map(([falt, rubrik]) => [`innehall.${falt}`, rubrik]),
);

interface Props extends Pick<PanelProps, 'aktId' | 'reload'> {
  readonly beslut: readonly Beslut[];
  /** Those that are still to be tried; chosen from the start. */
  readonly oprovade: readonly Beslut[];
  readonly onDone: () => void;
  readonly onCancel: (() => void) | null;
}

/** One child's rights against the decisions that are chosen. */
export function BarnrattForm(props: Props) {
  const utkast = useAktutkast(props.aktId, NYCKEL);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <Inner {...props} utkast={found} />}
    </QueryView>
  );
}

function Inner({ aktId, beslut, oprovade, utkast, reload, onDone, onCancel }: Props & { utkast: Aktutkast | null }) {
  const now = useNowTidpunkt();
  const [empty] = useState(() =>
    emptyBarnratt(
      now(),
      oprovade.map(({ id }) => id),
    ),
  );
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: BarnrattFormular,
    initial: withUtkast(empty, utkast),
    labels: LABELS,
    submit: (provning) => client.barnratt.sign({ aktId, ...provning }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onDone();
    },
  });
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      <CheckboxGroup
        label={text.beslut}
        isRequired
        options={beslut.map(({ id, handelse, innehall }) => ({
          value: id,
          label: text.enBeslut(BESLUTSSLAG[innehall.slag], formatDatum(datumOf(handelse))),
        }))}
        {...form.field('innehall.beslutPostIds')}
      />
      <PrincipFields form={form} />
      <BrottFields form={form} />
      <TextArea
        label={BARNRATT_RUBRIKER.information}
        description={text.informationHelp}
        isRequired
        rows={2}
        maxLength={5000}
        {...form.field('innehall.information')}
      />
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
      <SignActions form={form} {...restored} {...(onCancel === null ? {} : { onCancel })} />
    </Form>
  );
}

interface FieldsProps {
  readonly form: FormHandle<BarnrattValues>;
}

/** The four basic principles, in the order of the articles. */
function PrincipFields({ form }: FieldsProps) {
  return (
    <>
      {(['ickeDiskriminering', 'barnetsBasta', 'livOchUtveckling'] as const).map((falt) => (
        <TextArea
          key={falt}
          label={BARNRATT_RUBRIKER[falt]}
          isRequired
          rows={2}
          maxLength={5000}
          {...form.field(`innehall.${falt}`)}
        />
      ))}
      <RadioGroup
        label={text.hord}
        isRequired
        orientation="horizontal"
        options={[
          { value: 'ja', label: text.ja },
          { value: 'nej', label: text.nej },
        ]}
        {...form.field('innehall.hord')}
      />
      <TextArea
        label={BARNRATT_RUBRIKER.barnetsRost}
        isRequired
        rows={2}
        maxLength={5000}
        {...form.field('innehall.barnetsRost')}
      />
    </>
  );
}

/** Whether the child may have been subjected to a crime is considered each time, with reasons also for a no. */
function BrottFields({ form }: FieldsProps) {
  return (
    <>
      <RadioGroup
        label={text.barnahus}
        description={text.barnahusHelp}
        isRequired
        options={BARNAHUS.map((value) => ({ value, label: BARNAHUS_NAMN[value] }))}
        {...form.field('innehall.barnahus')}
      />
      <TextArea
        label={BARNRATT_RUBRIKER.barnahusSkal}
        isRequired
        rows={2}
        maxLength={2000}
        {...form.field('innehall.barnahusSkal')}
      />
      <RadioGroup
        label={text.polisanmalan}
        isRequired
        options={POLISANMALAN.map((value) => ({ value, label: POLISANMALAN_NAMN[value] }))}
        {...form.field('innehall.polisanmalan')}
      />
      <TextArea
        label={BARNRATT_RUBRIKER.polisanmalanSkal}
        isRequired
        rows={2}
        maxLength={2000}
        {...form.field('innehall.polisanmalanSkal')}
      />
    </>
  );
}
