import { useState } from 'react';
import { type AktId, AnvandareId } from '../../../shared/lib/id.ts';
import type { Motesplan } from '../../../shared/modules/mote/schema.ts';
import { type Aktutkast, findAktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { useSession } from '../../client/session.ts';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import type { Option } from '../../ui/field-types.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TakesFocus } from '../../ui/TakesFocus.tsx';
import { MotesplanFields } from './MotesplanFields.tsx';
import { text } from './text.ts';
import { changeOf, emptyMotesplan, MotesplanForm as MotesplanSchema, nyckelOf } from './values.ts';

interface Props {
  readonly aktId: AktId;
  readonly isAkut: boolean;
  /** The plan that is changed; null for a new meeting. */
  readonly andras: Motesplan | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Underlag {
  readonly personal: readonly Option<AnvandareId>[];
  readonly utkast: Aktutkast | null;
}

/** Plans a meeting, or changes the plan of one. */
export function MotesplanForm(props: Props) {
  const { aktId, andras } = props;
  const nyckel = nyckelOf(andras);
  const query = useQuery(
    `${nyckel} ${aktId}`,
    async (): Promise<Underlag> => ({
      personal: (await client.personal.list({}))
        .filter(({ slutade }) => slutade === null)
        .map(({ id, namn, titel }) => ({ value: id, label: titel === '' ? namn : `${namn}, ${titel}` })),
      utkast: await findAktutkast(aktId, nyckel),
    }),
  );
  return (
    <QueryView query={query} loadingText={text.loadingDraft}>
      {(underlag) => (
        <TakesFocus isOn>
          <Inner {...props} {...underlag} />
        </TakesFocus>
      )}
    </QueryView>
  );
}

const LABELS = {
  'innehall.borjar': text.borjar,
  'innehall.slutar': text.slutar,
  'innehall.moter': text.moter,
  'innehall.medarbetare': text.medarbetare,
  'innehall.ensamSkal': text.ensamSkal,
  'innehall.lokal': text.lokal,
  'innehall.utcheckning': text.utcheckning,
  'innehall.ringer': text.ringer,
  'innehall.chefInformerad': text.chefInformerad,
  'innehall.kollega': text.kollega,
  'innehall.ringerTill': text.ringerTill,
  'innehall.sedan': text.sedan,
};

function Inner({ aktId, isAkut, andras, onDone, onClose, personal, utkast }: Props & Underlag) {
  const self = useSession((session) => (session.state === 'known' ? session.status.anvandare?.id : undefined));
  const nyckel = nyckelOf(andras);
  const [empty] = useState(() =>
    andras === null ? emptyMotesplan(AnvandareId.safeParse(self).data ?? null) : changeOf(andras),
  );
  const form = useAktForm({
    aktId,
    nyckel,
    schema: MotesplanSchema,
    initial: withUtkast(empty, utkast),
    labels: LABELS,
    submit: (plan) => client.mote.sign({ aktId, ...plan }),
    onSaved: () => {
      showStatus(text.signed);
      onDone();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={andras === null ? text.formTitle : text.andraTitle}>
      <FormErrorSummary errors={form.summary} />
      {andras === null ? null : <p className="ui-quiet">{text.andraHelp}</p>}
      <MotesplanFields form={form} personal={personal} isAkut={isAkut} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}
