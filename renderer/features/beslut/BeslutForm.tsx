import { useState } from 'react';
import { BESLUTSSLAG as SLAGNAMN } from '../../../shared/mallar/ord.ts';
import { isPlacering } from '../../../shared/modules/beslut/rules.ts';
import { BESLUTSSLAG, kraverStart } from '../../../shared/modules/beslut/schema.ts';
import type { Erbjudande } from '../../../shared/modules/erbjudande/schema.ts';
import { type InsatsPlats, PLATSTYP_NAMN } from '../../../shared/modules/insats/schema.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import type { FormHandle } from '../../client/useForm.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { Row } from '../../ui/Layout.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { Select } from '../../ui/Select.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { HinderView } from './HinderView.tsx';
import { LagrumField } from './LagrumField.tsx';
import { text } from './text.ts';
import { BeslutForm as BeslutSchema, type BeslutValues, emptyBeslut, fromErbjudande } from './values.ts';

const NYCKEL = 'beslut';
const SLAG = BESLUTSSLAG.map((value) => ({ value, label: SLAGNAMN[value] }));
const LABELS = {
  'innehall.slag': text.slag,
  'innehall.beslut': text.beslut,
  'innehall.motivering': text.motivering,
  'innehall.lagrumIds': text.lagrum,
  'innehall.galler.fran': text.fran,
  'innehall.beslutsfattare': text.beslutsfattare,
};

interface Props extends PanelProps {
  readonly lagrum: readonly LagrumRad[];
  readonly platser: readonly InsatsPlats[];
  /** What the client has accepted and nobody has decided about. */
  readonly accepted: readonly Erbjudande[];
  readonly onClose: () => void;
}

/** A decision: what, why, by which law, by whom, from when. */
export function BeslutForm(props: Props) {
  return (
    <UtkastVy aktId={props.aktId} nyckel={NYCKEL} loadingText={text.loadingDraft}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner({ utkast, ...props }: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, platser, accepted, onClose } = props;
  const now = useNowTidpunkt();
  // The list behind the form is fetched again at each change of the akt; the first offer is the one it began from.
  const [empty] = useState(() => emptyBeslut(now(), accepted[0] ?? null, platser));
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: BeslutSchema,
    initial: withUtkast(empty, utkast),
    labels: LABELS,
    submit: (beslut) => client.beslut.sign({ aktId, ...beslut }),
    onSaved: () => {
      showStatus(text.signed);
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.nyttTitle}>
      <FormErrorSummary errors={form.summary} />
      <Fields form={form} {...props} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}

function Fields({ aktId, form, lagrum, platser, accepted }: Props & { readonly form: FormHandle<BeslutValues> }) {
  const erbjudande = form.field('innehall.erbjudandePostId');
  const plats = unansweredPlats(form.values.innehall, accepted);
  const offered = (id: string) => accepted.find((ett) => ett.id === id);
  return (
    <>
      {accepted.length === 0 ? null : (
        <Select
          label={text.erbjudande}
          options={[
            ...accepted.map((ett) => ({ value: ett.id as string, label: ett.innehall.platsKod })),
            { value: '', label: text.utanErbjudande },
          ]}
          {...erbjudande}
          value={erbjudande.value ?? ''}
          onChange={(id) => {
            const chosen = offered(id);
            if (chosen === undefined) form.set('innehall.erbjudandePostId', null);
            else form.set('innehall', { ...form.values.innehall, ...fromErbjudande(chosen, platser) });
          }}
        />
      )}
      <Select
        label={text.slag}
        description={form.values.innehall.slag === 'avslag' ? text.avslagHelp : undefined}
        isRequired
        options={SLAG}
        {...form.field('innehall.slag')}
      />
      <TextArea
        label={text.beslut}
        description={text.beslutHelp}
        isRequired
        maxLength={5000}
        {...form.field('innehall.beslut')}
      />
      <TextArea
        label={text.motivering}
        description={text.motiveringHelp}
        isRequired
        rows={5}
        maxLength={20_000}
        {...form.field('innehall.motivering')}
      />
      <LagrumField form={form} lagrum={lagrum} />
      <PlatsField form={form} platser={platser} />
      {plats === '' ? null : <HinderView aktId={aktId} platsKod={plats} />}
      <GallerFields form={form} />
      <BesluterFields form={form} />
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
    </>
  );
}

function BesluterFields({ form }: { readonly form: FormHandle<BeslutValues> }) {
  return (
    <>
      <TextField
        label={text.beslutsfattare}
        description={text.beslutsfattareHelp}
        isRequired
        maxLength={200}
        {...form.field('innehall.beslutsfattare')}
      />
      <TextField
        label={text.delegation}
        description={text.delegationHelp}
        maxLength={200}
        {...withFallback(form.field('innehall.delegation'), '')}
      />
      <TextField label={text.foredragande} maxLength={200} {...withFallback(form.field('innehall.foredragande'), '')} />
      <TextField label={text.deltagare} maxLength={1000} {...withFallback(form.field('innehall.deltagare'), '')} />
    </>
  );
}

function PlatsField(props: { readonly form: FormHandle<BeslutValues>; readonly platser: readonly InsatsPlats[] }) {
  const plats = props.form.field('innehall.platsKod');
  return (
    <ComboBox
      label={text.plats}
      description={text.platsHelp}
      options={props.platser.map(({ kod, typ }) => ({ value: kod, label: `${kod} ${PLATSTYP_NAMN[typ]}` }))}
      {...plats}
      value={plats.value === '' || plats.value === undefined ? null : plats.value}
      onChange={(kod) => plats.onChange(kod ?? '')}
    />
  );
}

/** An offer from a matching has answered for what speaks against its place already. */
function unansweredPlats(
  { slag, platsKod = '', erbjudandePostId }: BeslutValues['innehall'],
  accepted: Props['accepted'],
) {
  const erbjudande = accepted.find(({ id }) => id === erbjudandePostId);
  const isProvad = (erbjudande?.innehall.matchningPostId ?? null) !== null;
  return slag !== null && isPlacering(slag) && !isProvad ? platsKod : '';
}

/** From when and until when. Without a first day the decision has no period at all. */
function GallerFields({ form }: { readonly form: FormHandle<BeslutValues> }) {
  const { galler, slag } = form.values.innehall;
  const fran = form.field('innehall.galler.fran');
  return (
    <Row align="start" gap={4}>
      <DatumField
        label={text.fran}
        isRequired={kraverStart(slag)}
        {...fran}
        value={galler?.fran ?? ''}
        onChange={(dag) => form.set('innehall.galler', dag === '' ? null : { fran: dag, till: galler?.till ?? null })}
      />
      <DatumField
        label={text.till}
        description={text.tillHelp}
        isDisabled={galler == null}
        {...form.nullable('innehall.galler.till')}
      />
    </Row>
  );
}
