import { useState } from 'react';
import { NyKontrasignering } from '../../../shared/modules/kontrasignering/schema.ts';
import type { OverlayProps } from '../../client/aktbegaran.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { UtkastDialog } from '../../client/UtkastDialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';

type Props = OverlayProps<'kontrasignera'>;

/** Another person takes a stand on what was set aside, under an own login. */
export function KontrasigneraOverlay(props: Props) {
  return (
    <UtkastDialog {...props} nyckel={nyckelOf(props)} title={text.title} loadingText={text.loading}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastDialog>
  );
}

function Inner(props: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, begaran, utkast, reload, onClose } = props;
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(props);
  const [empty] = useState(() => ({ handelse: now(), innehall: { postId: begaran.postId, yttrande: '' } }));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: NyKontrasignering,
    initial: withUtkast(empty, utkast),
    labels: { 'innehall.yttrande': text.yttrande },
    submit: (kontrasignering) => client.kontrasignering.sign({ aktId, ...kontrasignering }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{text.lead}</p>
      <TextArea
        label={text.yttrande}
        description={text.yttrandeHelp}
        isRequired
        rows={3}
        maxLength={5000}
        {...form.field('innehall.yttrande')}
      />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}

function nyckelOf({ begaran }: Props): string {
  return `kontrasignering:${begaran.postId}`;
}
