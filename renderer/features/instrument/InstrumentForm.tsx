import { useState } from 'react';
import type { Instrument } from '../../../shared/instrument/define.ts';
import { flagsFrom, score } from '../../../shared/instrument/score.ts';
import { visibleFragor } from '../../../shared/instrument/svar.ts';
import type { AktId, PersonId } from '../../../shared/lib/id.ts';
import { NyttInstrumentsvar } from '../../../shared/modules/instrument/schema.ts';
import { personbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { useNamesShown } from '../../client/identity.ts';
import { client } from '../../client/live.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TakesFocus } from '../../ui/TakesFocus.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import './instrument.css';
import { QuestionFields } from './QuestionFields.tsx';
import { ResultView } from './ResultView.tsx';
import { text } from './text.ts';
import { emptySvar, prune, type SvarValues, svarOf } from './values.ts';

interface Props {
  readonly aktId: AktId;
  readonly instrument: Instrument;
  readonly personer: readonly Person[];
  readonly onSigned: () => void;
  readonly onClose: () => void;
  /** Somebody asked for the form just now. */
  readonly takesFocus: boolean;
}

/** A new set of answers: asks what is to be asked, shows what the answers say, and is signed. */
export function InstrumentForm(props: Props) {
  const nyckel = nyckelOf(props.instrument);
  const utkast = useAktutkast(props.aktId, nyckel);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <LoadedForm {...props} utkast={found} />}
    </QueryView>
  );
}

/** Which draft belongs to an instrument. The version is part of it: another version asks other questions. */
export function nyckelOf(instrument: Instrument): string {
  return `instrument:${instrument.id}:${instrument.version}`;
}

function LoadedForm(props: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, instrument, personer, utkast, onSigned, onClose } = props;
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(instrument);
  const [empty] = useState(() => emptySvar(instrument, clientOf(personer), now()));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: NyttInstrumentsvar,
    initial: withUtkast(empty, utkast),
    labels: Object.fromEntries(
      instrument.fragor.map((fraga) => [`svar.svar.${fraga.id}.kommentar`, fraga.text.replace(/\?$/, '')]),
    ),
    submit: (values) => client.instrument.sign({ aktId, ...values, svar: prune(instrument, values.svar) }),
    onSaved: () => {
      showStatus(text.signed);
      onSigned();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  const svar = svarOf(form.values);
  return (
    <TakesFocus isOn={props.takesFocus}>
      <Form onSubmit={form.submit} label={instrument.namn}>
        <FormErrorSummary errors={form.summary} />
        <TidpunktField label={text.when} isRequired {...form.field('handelse')} />
        <WhoField form={form} personer={personer} />
        <QuestionFields instrument={instrument} fragor={visibleFragor(instrument, svar)} form={form} />
        {instrument.egenSkattning ? <EstimateField form={form} /> : null}
        {Object.keys(svar.svar).length === 0 ? null : (
          <Card title={text.sofar} level={4}>
            <ResultView
              resultat={score(instrument, svar)}
              flaggor={flagsFrom(instrument, svar)}
              egenSkattning={instrument.egenSkattning ? svar.egenSkattning : undefined}
            />
          </Card>
        )}
        <SignActions form={form} {...restored}>
          <Button variant="quiet" onPress={onClose}>
            {text.cancel}
          </Button>
        </SignActions>
      </Form>
    </TakesFocus>
  );
}

const NOBODY = 'ingen';

function WhoField({ form, personer }: { readonly form: FormHandle<SvarValues>; readonly personer: readonly Person[] }) {
  const namesShown = useNamesShown();
  const binding = form.field('personId');
  const adults = personer.filter(({ roll }) => roll === 'klient' || roll === 'vardnadshavare' || roll === 'annan');
  return (
    <Select
      label={text.who}
      name={binding.name}
      error={binding.error}
      onBlur={binding.onBlur}
      value={form.values.personId ?? NOBODY}
      onChange={(id) => form.set('personId', id === NOBODY ? null : (id as PersonId))}
      options={[
        ...adults.map((person) => ({
          value: person.id as string,
          label: personbenamning(person, personer, namesShown),
        })),
        { value: NOBODY, label: text.whoNone },
      ]}
    />
  );
}

const ESTIMATES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

function EstimateField({ form }: { readonly form: FormHandle<SvarValues> }) {
  const given = form.values.svar.egenSkattning;
  return (
    <RadioGroup
      label={text.estimate}
      description={text.estimateHelp}
      orientation="horizontal"
      name="svar.egenSkattning"
      value={given === null ? NOBODY : String(given)}
      onChange={(value) => form.set('svar.egenSkattning', value === NOBODY ? null : Number(value))}
      options={[...ESTIMATES.map((value) => ({ value, label: value })), { value: NOBODY, label: text.estimateNone }]}
    />
  );
}

function clientOf(personer: readonly Person[]): PersonId | null {
  return personer.find(({ roll }) => roll === 'klient')?.id ?? null;
}
