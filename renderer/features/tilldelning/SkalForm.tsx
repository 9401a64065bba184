import { z } from 'zod';
import { type AktId, AnvandareId } from '../../../shared/lib/id.ts';
import { Skal } from '../../../shared/modules/tilldelning/schema.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Select } from '../../ui/Select.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type Handling, type HandlingProps, optionsOf, titleOf } from './handling.ts';
import { text } from './text.ts';

type MedSkal = Exclude<Handling, { readonly slag: 'tilldela' }>;

/** Everything that takes no more than a reason, and for a block whom it is about. */
export function SkalForm(props: HandlingProps<MedSkal>) {
  const { handling, aktId } = props;
  const nyckel = `tilldelning:${handling.slag}${'vem' in handling ? `:${handling.vem.anvandareId}` : ''}`;
  const utkast = useAktutkast(aktId, nyckel);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <Formular {...props} nyckel={nyckel} utkast={found} />}
    </QueryView>
  );
}

const MedVem = z.object({
  anvandareId: z.string().refine((id) => AnvandareId.safeParse(id).success, { error: text.valjPerson }),
  skal: Skal,
});

type FormularProps = HandlingProps<MedSkal> & { readonly nyckel: string; readonly utkast: Aktutkast | null };

function Formular({ aktId, handling, lage, personal, nyckel, utkast, onBack, onDone }: FormularProps) {
  const asks = handling.slag === 'sparra';
  const empty = { anvandareId: 'vem' in handling ? handling.vem.anvandareId : '', skal: '' };
  const form = useAktForm({
    aktId,
    nyckel,
    schema: asks || 'vem' in handling ? MedVem : MedVem.extend({ anvandareId: z.string() }),
    initial: withUtkast(empty, utkast),
    labels: text.falt,
    submit: ({ anvandareId, skal }) => send(aktId, handling, anvandareId, skal),
    onSaved: onDone,
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  const sparrade = new Set(lage.sparrade.map((one) => one.anvandareId));
  return (
    <Form onSubmit={form.submit} label={titleOf(handling)}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{text.hjalp[handling.slag]}</p>
      {asks ? (
        <Select<string>
          {...form.field('anvandareId')}
          label={text.falt.anvandareId}
          isRequired
          options={optionsOf(personal.filter(({ id }) => !sparrade.has(id)))}
        />
      ) : null}
      <TextArea {...form.field('skal')} label={text.falt.skal} isRequired rows={2} maxLength={2000} />
      <SignActions form={form} {...restored} onCancel={onBack} />
    </Form>
  );
}

function send(aktId: AktId, { slag }: MedSkal, id: string, skal: string): Promise<unknown> {
  const { tilldelning } = client;
  switch (slag) {
    case 'ta-chef':
      return tilldelning.setChef({ aktId, harNyckel: false, skal });
    case 'ge-chef':
      return tilldelning.setChef({ aktId, harNyckel: true, skal });
    case 'ta-bort':
      return tilldelning.remove({ aktId, anvandareId: AnvandareId.parse(id), skal });
    case 'sparra':
      return tilldelning.block({ aktId, anvandareId: AnvandareId.parse(id), skal });
    case 'hav':
      return tilldelning.unblock({ aktId, anvandareId: AnvandareId.parse(id), skal });
  }
}
