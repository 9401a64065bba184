import { useState } from 'react';
import type { AktId, PostId } from '../../../shared/lib/id.ts';
import { InstalltMote, type Moteshandelseslag, NyMoteshandelse } from '../../../shared/modules/mote/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';

interface Props {
  readonly aktId: AktId;
  readonly slag: Moteshandelseslag;
  readonly moteId: PostId;
  /** When the meeting begins, for the name of the form. */
  readonly nar: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const SIGN = { incheckning: client.mote.checkIn, utcheckning: client.mote.checkOut, installt: client.mote.cancel };

/** That a meeting began, that everybody is safe, or that it does not take place. This minute stands there already. */
export function HandelseForm(props: Props) {
  return (
    <UtkastVy aktId={props.aktId} nyckel={nyckelOf(props)} loadingText={text.loadingDraft}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner({ utkast, ...props }: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, slag, moteId, nar, onDone, onClose } = props;
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(props);
  const words = text.handelse[slag];
  const [empty] = useState(() => ({ moteId, handelse: now(), text: '' }));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: slag === 'installt' ? InstalltMote : NyMoteshandelse,
    initial: withUtkast(empty, utkast),
    labels: { handelse: words.nar, text: words.text },
    submit: (handelse) => SIGN[slag]({ aktId, ...handelse }),
    onSaved: () => {
      showStatus(words.signed);
      onDone();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={`${words.title}: ${text.motet(nar)}`}>
      <FormErrorSummary errors={form.summary} />
      <p>
        <strong>{words.lead}</strong>
      </p>
      <TidpunktField label={words.nar} isRequired {...form.field('handelse')} />
      <TextArea
        label={words.text}
        isRequired={slag === 'installt'}
        rows={2}
        maxLength={2000}
        {...withFallback(form.field('text'), '')}
      />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}

function nyckelOf({ slag, moteId }: Pick<Props, 'slag' | 'moteId'>): string {
  return `mote:${slag}:${moteId}`;
}
