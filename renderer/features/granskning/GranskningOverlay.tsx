import { useState } from 'react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { GranskningInnehall } from '../../../shared/modules/granskning/schema.ts';
import type { OverlayProps } from '../../client/aktbegaran.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { useSession } from '../../client/session.ts';
import { UtkastDialog } from '../../client/UtkastDialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';

type Props = OverlayProps<'granskning'>;

const NYCKEL = 'granskning';
/** The posts are those that were shown, whatever a draft was written about. */
const Kommentar = GranskningInnehall.pick({ kommentar: true });

/** Somebody has looked at what new colleagues have signed in the akt. */
export function GranskningOverlay(props: Props) {
  return (
    <UtkastDialog {...props} nyckel={NYCKEL} title={text.title} loadingText={text.loading}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastDialog>
  );
}

function Inner({ aktId, vy, utkast, reload, onClose }: Props & { readonly utkast: Aktutkast | null }) {
  const session = useSession();
  const jag = session.state === 'known' ? session.status.anvandare?.id : undefined;
  const [poster] = useState(() => vy.granskas.poster.filter(({ av }) => av !== jag));
  const empty = { kommentar: '' };
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: Kommentar,
    initial: withUtkast(empty, utkast),
    labels: { kommentar: text.kommentar },
    submit: ({ kommentar }) =>
      client.granskning.sign({ aktId, innehall: { poster: poster.map(({ id }) => id), kommentar } }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      <p>{text.lead}</p>
      <section aria-label={text.poster}>
        <ul>
          {poster.map(({ id, nr, rubrik, signerad, signeradAv }) => (
            <li key={id}>{text.post(nr, rubrik, formatTidpunkt(signerad), signeradAv)}</li>
          ))}
        </ul>
      </section>
      <TextArea
        label={text.kommentar}
        description={text.kommentarHelp}
        rows={2}
        maxLength={5000}
        {...form.field('kommentar')}
        value={form.values.kommentar ?? ''}
      />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}
