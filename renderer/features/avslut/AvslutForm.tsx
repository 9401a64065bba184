import { useState } from 'react';
import { AVSLUTSORSAK, RENSNINGSSVAR } from '../../../shared/mallar/ord.ts';
import type { Aktslag } from '../../../shared/modules/akt/schema.ts';
import { AVSLUTSORSAKER, RENSNINGSPUNKTER, rensningspunkterFor } from '../../../shared/modules/avslut/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import type { FormHandle } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { AvslutForm as AvslutSchema, type AvslutValues, toNyttAvslut } from './schema.ts';
import { text } from './text.ts';

const NYCKEL = 'avslut';
const ORSAKER = AVSLUTSORSAKER.map((value) => ({ value, label: AVSLUTSORSAK[value] }));
/** What only an aktualisering can be closed for. */
const BARA_AKTUALISERING: readonly string[] = ['felregistrerad', 'servicesamtal'];
const ORSAKER_PERSONAKT = ORSAKER.filter(({ value }) => !BARA_AKTUALISERING.includes(value));
const SVAR = [
  { value: 'ja', label: RENSNINGSSVAR.ja },
  { value: 'inte-aktuellt', label: RENSNINGSSVAR['inte-aktuellt'] },
] as const;

/** Ends the akt: why, how it went, what risk stays, and the cleaning of the paper. */
export function AvslutForm(props: PanelProps & { readonly takesFocus: boolean }) {
  return (
    <UtkastVy aktId={props.aktId} nyckel={NYCKEL} loadingText={text.loading} takesFocus={props.takesFocus}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner({ aktId, vy, reload, utkast }: PanelProps & { readonly utkast: Aktutkast | null }) {
  const now = useNowTidpunkt();
  const [empty] = useState(() => emptyAvslut(now()));
  const [isAsking, setAsking] = useState(false);
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: AvslutSchema,
    initial: withUtkast(empty, utkast),
    labels: {
      'innehall.kvarstaendeRisk': text.kvarstaendeRisk,
      'innehall.orsak': text.orsak,
      'innehall.sammanfattning': text.sammanfattning,
      handelse: text.handelse,
    },
    submit: (values) => client.avslut.sign({ aktId, ...toNyttAvslut(values) }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
    },
  });
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  const blocked = vy.steg.find(({ id, lage }) => id === 'avslut' && lage === 'blocked');
  // What is missing shows at its field before anybody is asked whether they are sure.
  const submit = () => (AvslutSchema.safeParse(form.values).success ? setAsking(true) : form.submit());
  return (
    <Form onSubmit={submit} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      {blocked === undefined ? null : (
        <Banner kind="due" title={text.personaktVantar}>
          {blocked.varfor}
        </Banner>
      )}
      <Fields form={form} slag={vy.rad.slag} isSkyddsarende={vy.rad.skyddsarende === 'ja'} />
      <SignActions form={form} {...restored} />
      <ConfirmDialog
        title={text.confirmTitle}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmText={text.confirm}
        onConfirm={form.submit}
      >
        <p>
          <strong>{text.confirmAkt(vy.rad.kod)}</strong> {text.confirmText}
        </p>
        <Kvar vy={vy} />
      </ConfirmDialog>
    </Form>
  );
}

/** The steps that nobody has finished: said once more where it cannot be undone. */
function Kvar({ vy }: Pick<PanelProps, 'vy'>) {
  const kvar = vy.steg.filter(
    ({ id, lage }) => id !== 'avslut' && (lage === 'todo' || lage === 'now' || lage === 'blocked'),
  );
  if (vy.rad.slag !== 'personakt' || kvar.length === 0) return null;
  return (
    <Banner kind="due" title={text.confirmKvar}>
      <ul>
        {kvar.map(({ id, nr, namn }) => (
          <li key={id}>{text.confirmSteg(nr, namn)}</li>
        ))}
      </ul>
    </Banner>
  );
}

interface FieldsProps {
  readonly form: FormHandle<AvslutValues>;
  readonly slag: Aktslag;
  readonly isSkyddsarende: boolean;
}

function Fields({ form, slag, isSkyddsarende }: FieldsProps) {
  const { orsak } = form.values.innehall;
  const punkter = rensningspunkterFor(orsak);
  return (
    <>
      <Select
        label={text.orsak}
        isRequired
        width="full"
        options={slag === 'aktualisering' ? ORSAKER : ORSAKER_PERSONAKT}
        {...form.field('innehall.orsak')}
      />
      <TextArea
        label={text.sammanfattning}
        description={orsak === 'felregistrerad' ? text.felregistreringHelp : text.sammanfattningHelp}
        isRequired
        rows={5}
        maxLength={20_000}
        {...form.field('innehall.sammanfattning')}
      />
      <TextArea
        label={text.kvarstaendeRisk}
        description={text.kvarstaendeRiskHelp}
        isRequired={isSkyddsarende}
        maxLength={10_000}
        {...withFallback(form.field('innehall.kvarstaendeRisk'), '')}
      />
      {punkter.length === 0 ? null : (
        <Section title={text.rensning} level={4} description={text.rensningHelp}>
          {punkter.map((punkt) => (
            <RadioGroup
              key={punkt.id}
              label={punkt.text}
              orientation="horizontal"
              options={SVAR}
              {...form.field(`innehall.rensning.${punkt.id}`)}
            />
          ))}
        </Section>
      )}
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
    </>
  );
}

function emptyAvslut(handelse: string): AvslutValues {
  const rensning = Object.fromEntries(RENSNINGSPUNKTER.map(({ id }) => [id, null]));
  return { handelse, innehall: { orsak: null, sammanfattning: '', kvarstaendeRisk: '', rensning } };
}
