import { z } from 'zod';
import { AnvandareId } from '../../../shared/lib/id.ts';
import { UPPDRAGSORD } from '../../../shared/mallar/ord.ts';
import { Javsforklaring, UPPDRAG, type Uppdrag } from '../../../shared/modules/tilldelning/schema.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type Handling, type HandlingProps, optionsOf } from './handling.ts';
import { text } from './text.ts';

type Tilldela = Extract<Handling, { readonly slag: 'tilldela' }>;

/** The answer about jäv has no value beforehand: somebody must ask. */
const Tilldelning = z.object({
  anvandareId: z.string().refine((id) => AnvandareId.safeParse(id).success, { error: text.valjPerson }),
  uppdrag: z.enum(UPPDRAG),
  jav: Javsforklaring.extend({
    relation: Javsforklaring.shape.relation.nullable().refine((svar) => svar !== null, { error: text.svara }),
  }),
});
type Varden = z.input<typeof Tilldelning>;

/** Gives somebody the akt's key, or the assigned the responsibility. */
export function TilldelaForm(props: HandlingProps<Tilldela>) {
  const nyckel = props.handling.vem === null ? 'tilldelning' : `tilldelning:${props.handling.vem.anvandareId}`;
  const utkast = useAktutkast(props.aktId, nyckel);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <Formular {...props} nyckel={nyckel} utkast={found} />}
    </QueryView>
  );
}

type FormularProps = HandlingProps<Tilldela> & { readonly nyckel: string; readonly utkast: Aktutkast | null };

function Formular({ aktId, handling, lage, personal, nyckel, utkast, onBack, onDone }: FormularProps) {
  const { vem } = handling;
  const empty: Varden = {
    anvandareId: vem?.anvandareId ?? '',
    uppdrag: vem === null ? 'medhandlaggare' : 'ansvarig',
    jav: { relation: null, beskrivning: '' },
  };
  const form = useAktForm({
    aktId,
    nyckel,
    schema: Tilldelning,
    initial: withUtkast(empty, utkast),
    labels: text.falt,
    submit: ({ anvandareId, uppdrag, jav }) =>
      client.tilldelning.assign({
        aktId,
        anvandareId: AnvandareId.parse(anvandareId),
        uppdrag,
        jav: { ...jav, relation: jav.relation ?? 'ingen' },
      }),
    onSaved: onDone,
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  const taken = new Set([...lage.tilldelade, ...lage.sparrade].map((one) => one.anvandareId));
  return (
    <Form onSubmit={form.submit} label={text.tilldela}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{text.hjalp.tilldela}</p>
      {vem === null ? (
        <>
          <Select<string>
            {...form.field('anvandareId')}
            label={text.falt.anvandareId}
            isRequired
            options={optionsOf(personal.filter(({ id }) => !taken.has(id)))}
          />
          <RadioGroup<Uppdrag>
            {...form.field('uppdrag')}
            label={text.falt.uppdrag}
            orientation="horizontal"
            options={UPPDRAG.toReversed().map((value) => ({ value, label: UPPDRAGSORD[value] }))}
          />
        </>
      ) : null}
      <RadioGroup<'ingen' | 'finns'>
        {...form.field('jav.relation')}
        label={text.falt['jav.relation']}
        description={text.javHjalp}
        isRequired
        orientation="horizontal"
        options={[
          { value: 'ingen', label: text.relation.ingen },
          { value: 'finns', label: text.relation.finns },
        ]}
      />
      {form.values.jav.relation === 'finns' ? (
        <TextArea
          {...form.field('jav.beskrivning')}
          value={form.values.jav.beskrivning ?? ''}
          label={text.falt['jav.beskrivning']}
          isRequired
          rows={2}
          maxLength={1000}
        />
      ) : null}
      <SignActions form={form} {...restored} onCancel={onBack} />
    </Form>
  );
}
