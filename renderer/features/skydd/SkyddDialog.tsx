import { useState } from 'react';
import type { z } from 'zod';
import { SKYDD } from '../../../shared/mallar/ord.ts';
import { rollbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { foreslagnaNivaer, needsAndraPerson, stangdaNivaer } from '../../../shared/modules/skydd/rules.ts';
import { NIVAER, type Niva, NyttSkydd } from '../../../shared/modules/skydd/schema.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { askAndraPerson } from '../../client/andra-person.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useToday } from '../../ui/clock.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';

/** Without the second person: what is typed about them goes into no draft. */
const SkyddUtanAndra = NyttSkydd.omit({ andraPerson: true, personId: true });
type Values = { innehall: Omit<z.input<typeof SkyddUtanAndra>['innehall'], 'niva'> & { niva: Niva | null } };
const Schema = SkyddUtanAndra as z.ZodType<z.output<typeof SkyddUtanAndra>, Values>;

interface Props extends PanelProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Records what holds for a person. A change from one level to another takes a second person, asked for at the end. */
export function SkyddDialog(props: Props) {
  const nyckel = `skydd:${props.person.id}`;
  const utkast = useAktutkast(props.aktId, nyckel);
  return (
    <Dialog title={text.andraOf(rollbenamning(props.person, props.vy.personer))} isOpen onOpenChange={props.onClose}>
      <QueryView query={utkast} loadingText={text.loading}>
        {(found) => <Inner {...props} nyckel={nyckel} utkast={found} />}
      </QueryView>
    </Dialog>
  );
}

function Inner(props: Props & { readonly nyckel: string; readonly utkast: Aktutkast | null }) {
  const { aktId, vy, person, nyckel, utkast, reload, onClose } = props;
  const today = useToday();
  const [empty] = useState((): Values => emptySkydd(today));
  const vem = rollbenamning(person, vy.personer);
  const form = useAktForm({
    aktId,
    nyckel,
    schema: Schema,
    initial: withUtkast(empty, utkast),
    labels: { 'innehall.niva': text.niva, 'innehall.beslutadAv': text.beslutadAv, 'innehall.till': text.till },
    submit: async ({ innehall }) => {
      const andraPerson = needsAndraPerson(person.skydd, innehall.niva)
        ? await askAndraPerson({
            vad: text.vad(vem, SKYDD[innehall.niva].toLowerCase()),
            telefon: vy.rad.akut && vy.rad.avslutad === null,
          })
        : null;
      return client.skydd.sign({ aktId, personId: person.id, innehall, andraPerson });
    },
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  const { niva } = form.values.innehall;
  return (
    <Form onSubmit={form.submit} label={text.andraOf(vem)}>
      <FormErrorSummary errors={form.summary} />
      <NivaField personnummer={person.personnummer} {...form.field('innehall.niva')} />
      {niva !== null && needsAndraPerson(person.skydd, niva) ? <p className="ui-quiet">{text.tva}</p> : null}
      <TextField label={text.beslutadAv} maxLength={160} {...form.nullable('innehall.beslutadAv')} />
      <TextField label={text.arendenummer} maxLength={60} {...form.nullable('innehall.arendenummer')} />
      <DatumField label={text.fran} isRequired {...form.field('innehall.fran')} />
      <DatumField label={text.till} description={text.tillHelp} {...form.nullable('innehall.till')} />
      <TextArea label={text.skal} rows={2} maxLength={4000} {...form.nullable('innehall.skal')} />
      <Checkbox {...form.check('innehall.kontaktvag.formedling')}>{text.formedling}</Checkbox>
      <TextField
        label={text.kontakt}
        description={text.kontaktHelp}
        width="full"
        maxLength={300}
        {...form.nullable('innehall.kontaktvag.kontakt')}
      />
      <TextField
        label={text.kuvertNummer}
        description={text.kuvertHelp}
        maxLength={40}
        {...form.nullable('innehall.kontaktvag.kuvertNummer')}
      />
      <TextField label={text.kuvertPlats} maxLength={120} {...form.nullable('innehall.kontaktvag.kuvertPlats')} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}

interface NivaProps {
  readonly personnummer: string;
  readonly name: string;
  readonly value: Niva | null;
  readonly onChange: (niva: Niva) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

/** What is not open to the person is explained and not proposed; what has been decided is always there to record. */
function NivaField({ personnummer, ...field }: NivaProps) {
  const today = useToday();
  const [showsAll, setShowsAll] = useState(false);
  const { nivaer, varfor } = stangdaNivaer(personnummer, today);
  const shown = showsAll ? NIVAER : foreslagnaNivaer(personnummer, today);
  return (
    <>
      <RadioGroup
        label={text.niva}
        isRequired
        options={shown.map((value) => ({ value, label: SKYDD[value] }))}
        {...field}
      />
      {nivaer.length === 0 ? null : (
        <>
          <Banner kind="info">{varfor}</Banner>
          <Checkbox isSelected={showsAll} onChange={setShowsAll}>
            {text.allaNivaer}
          </Checkbox>
        </>
      )}
    </>
  );
}

function emptySkydd(fran: string): Values {
  const kontaktvag = { formedling: false, kontakt: '', kuvertNummer: '', kuvertPlats: '' };
  return { innehall: { niva: null, beslutadAv: '', arendenummer: '', fran, till: null, skal: '', kontaktvag } };
}
