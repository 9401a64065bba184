import { useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import { type ArendetypFakta, type Bedomt, foreslaArendetyp } from '../../../shared/process/arendetyp.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TakesFocus } from '../../ui/TakesFocus.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { AkutFields, SkyddFields } from './FaktaFields.tsx';
import { ForslagView } from './ForslagView.tsx';
import { KandaFaktaView } from './KandaFaktaView.tsx';
import { text } from './text.ts';
import { ArendetypFormular, emptyArendetyp, faktaOf, type KandaFakta } from './values.ts';

interface Props {
  readonly aktId: AktId;
  /** The facts of the last judgement, to start from. */
  readonly earlier: ArendetypFakta | null;
  readonly kanda: KandaFakta;
  readonly onSigned: () => void;
  readonly onClose: () => void;
  /** Somebody asked for the form just now. */
  readonly takesFocus: boolean;
}

export const NYCKEL = 'arendetyp';

const LABELS = {
  handelse: text.when,
  'stallning.fakta.senasteHandelse': text.senasteHandelseLabel,
};

/** Facts, proposal, and a person's own judgement with reasons. */
export function ArendetypForm(props: Props) {
  const utkast = useAktutkast(props.aktId, NYCKEL);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <LoadedForm {...props} utkast={found} />}
    </QueryView>
  );
}

function LoadedForm(props: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, utkast, earlier, kanda, onSigned, onClose } = props;
  const today = useToday();
  const now = useNowTidpunkt();
  const [empty] = useState(() => emptyArendetyp(now(), earlier, kanda));
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: ArendetypFormular,
    initial: withUtkast(empty, utkast),
    labels: LABELS,
    submit: ({ handelse, stallning }) =>
      client.arendetyp.sign({
        aktId,
        handelse,
        stallning: { ...stallning, fakta: { ...stallning.fakta, ...kanda } },
      }),
    onSaved: () => {
      showStatus(text.signed);
      onSigned();
    },
  });
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  const forslag = foreslaArendetyp(faktaOf(form.values, kanda), today);
  const { skyddsarende, akut } = form.values.stallning;
  return (
    <TakesFocus isOn={props.takesFocus}>
      <Form onSubmit={form.submit} label={text.title}>
        <FormErrorSummary errors={form.summary} />
        <p className="ui-quiet">{text.lead}</p>
        <KandaFaktaView kanda={kanda} />
        <Section title={text.skydd} level={4}>
          <SkyddFields form={form} />
          <ForslagView about={text.skydd} bedomt={forslag.skyddsarende} />
        </Section>
        <Section title={text.akut} level={4}>
          <AkutFields form={form} />
          <ForslagView about={text.akut} bedomt={forslag.akut} />
        </Section>
        <Section title={text.decision} level={4}>
          <JaNej
            label={text.isSkydd}
            value={skyddsarende}
            forslag={forslag.skyddsarende}
            {...bound(form.field('stallning.skyddsarende'))}
          />
          <JaNej label={text.isAkut} value={akut} forslag={forslag.akut} {...bound(form.field('stallning.akut'))} />
          <TextArea
            label={text.skal}
            description={text.skalHelp}
            isRequired
            rows={4}
            maxLength={10_000}
            {...form.field('stallning.skal')}
          />
          <TidpunktField label={text.when} isRequired {...form.field('handelse')} />
        </Section>
        <SignActions form={form} {...restored}>
          <Button variant="quiet" onPress={onClose}>
            {text.close}
          </Button>
        </SignActions>
      </Form>
    </TakesFocus>
  );
}

type Svar = 'ja' | 'nej';

interface JaNejProps {
  readonly label: string;
  readonly value: Svar | null;
  readonly forslag: Bedomt;
  readonly name: string;
  readonly onChange: (value: Svar) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

function JaNej({ forslag, ...field }: JaNejProps) {
  const differs = field.value !== null && forslag.forslag !== 'oklart' && field.value !== forslag.forslag;
  return (
    <RadioGroup
      {...field}
      isRequired
      orientation="horizontal"
      warning={differs ? text.differs : undefined}
      options={[
        { value: 'ja', label: text.ja },
        { value: 'nej', label: text.nej },
      ]}
    />
  );
}

function bound(binding: Omit<JaNejProps, 'label' | 'value' | 'forslag'>) {
  const { name, onChange, onBlur, error } = binding;
  return { name, onChange, onBlur, error };
}
