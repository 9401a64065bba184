import { useState } from 'react';
import { VIDAREVAL_NAMN } from '../../../shared/modules/vidare/namn.ts';
import { VAL_I } from '../../../shared/modules/vidare/rules.ts';
import { servicesamtalHinder } from '../../../shared/process/stegregel.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';
import { emptyVidare, VidareForm as VidareSchema, type VidareValues } from './values.ts';

const NYCKEL = 'vidare';
const LABELS = {
  'innehall.val': text.val,
  'innehall.skal': text.skal,
  'innehall.overlamning.mottagare': text.mottagare,
  'innehall.overlamning.kanal': text.kanal,
  'innehall.ansokan': text.ansokan,
  'innehall.sammanfattning': text.sammanfattning,
};

interface Props extends PanelProps {
  readonly onDone: () => void;
  readonly onCancel: (() => void) | null;
}

/** A choice and its reason; what else is asked follows from the choice. */
export function VidareForm(props: Props) {
  const utkast = useAktutkast(props.aktId, NYCKEL);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <Inner {...props} utkast={found} />}
    </QueryView>
  );
}

function Inner({ aktId, vy, utkast, onDone, onCancel }: Props & { readonly utkast: Aktutkast | null }) {
  const slag = vy.rad.slag === 'personakt' ? 'personakt' : 'aktualisering';
  const harBarn = vy.personer.some(({ roll }) => roll === 'barn');
  const now = useNowTidpunkt();
  const [empty] = useState(() => emptyVidare(now()));
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: VidareSchema,
    initial: withUtkast(empty, utkast),
    labels: LABELS,
    submit: (vidare) => client.vidare.sign({ aktId, ...vidare }),
    onSaved: ({ innehall: { val, ansokan } }) => {
      const blirArende = slag === 'aktualisering' && val === 'servicesamtal' && (harBarn || ansokan === 'ja');
      showStatus(blirArende ? text.attInleda : text.signed);
      onDone();
    },
  });
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      <RadioGroup
        label={text.val}
        isRequired
        options={VAL_I[slag].map((value) => ({ value, label: VIDAREVAL_NAMN[value] }))}
        {...form.field('innehall.val')}
      />
      <ValFields form={form} slag={slag} harBarn={harBarn} />
      <TextArea
        label={text.skal}
        description={text.skalHelp}
        isRequired
        rows={3}
        maxLength={10_000}
        {...form.field('innehall.skal')}
      />
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
      <SignActions form={form} {...restored} {...(onCancel === null ? {} : { onCancel })} />
    </Form>
  );
}

interface FieldsProps {
  readonly form: FormHandle<VidareValues>;
  readonly slag: 'aktualisering' | 'personakt';
  readonly harBarn: boolean;
}

function ValFields({ form, slag, harBarn }: FieldsProps) {
  switch (form.values.innehall.val) {
    case 'overlamning':
      return <OverlamningFields form={form} />;
    case 'servicesamtal':
      return (
        <>
          {slag === 'personakt' ? (
            <p className="ui-quiet">{text.servicesamtalBeslut}</p>
          ) : (
            <AnsokanFields form={form} harBarn={harBarn} />
          )}
          <TextArea
            label={text.sammanfattning}
            isRequired
            rows={3}
            maxLength={5000}
            {...withFallback(form.field('innehall.sammanfattning'), '')}
          />
        </>
      );
    case 'avslag':
      return <p className="ui-quiet">{text.avslag}</p>;
    case 'utredning':
      return <p className="ui-quiet">{text.utredning}</p>;
    default:
      return null;
  }
}

function OverlamningFields({ form }: Pick<FieldsProps, 'form'>) {
  return (
    <>
      <TextField
        label={text.mottagare}
        description={text.mottagareHelp}
        isRequired
        maxLength={200}
        {...withFallback(form.field('innehall.overlamning.mottagare'), '')}
      />
      <TextField
        label={text.kanal}
        description={text.kanalHelp}
        maxLength={200}
        {...withFallback(form.field('innehall.overlamning.kanal'), '')}
      />
      <TidpunktField
        label={text.mottagen}
        description={text.mottagenHelp}
        {...form.nullable('innehall.overlamning.mottagen')}
      />
    </>
  );
}

/** Whether somebody asked for help, and that the law asks for a case when somebody did or there is a child. */
function AnsokanFields({ form, harBarn }: Pick<FieldsProps, 'form' | 'harBarn'>) {
  const hinder = servicesamtalHinder({
    barn: harBarn ? [true] : [],
    ansokan: form.values.innehall.ansokan === 'ja',
    utredningInledd: null,
  });
  return (
    <>
      <RadioGroup
        label={text.ansokan}
        description={text.ansokanHelp}
        isRequired
        orientation="horizontal"
        options={[
          { value: 'ja', label: text.ja },
          { value: 'nej', label: text.nej },
        ]}
        {...withFallback(form.field('innehall.ansokan'), null)}
      />
      {hinder.length === 0 ? null : (
        <Banner kind="danger" title={text.rackerInte} isLive>
          {text.rackerInteSkal(hinder)}
        </Banner>
      )}
    </>
  );
}
