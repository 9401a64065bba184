import { useState } from 'react';
import { getKlocka } from '../../../shared/klockor/registry.ts';
import { NyFrist } from '../../../shared/modules/frist/schema.ts';
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
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';

type Props = OverlayProps<'frist'>;

/** That what a clock asks for is done, when and how. */
export function FristOverlay(props: Props) {
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
  const [empty] = useState(() => ({ handelse: now(), innehall: { klocka: begaran.klocka, hur: '' } }));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: NyFrist,
    initial: withUtkast(empty, utkast),
    labels: { handelse: text.handelse, 'innehall.hur': text.hur },
    submit: (frist) => client.frist.sign({ aktId, ...frist }),
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
      <p>
        <strong>{getKlocka(begaran.klocka).namn}</strong>
      </p>
      <p className="ui-quiet">{text.lead}</p>
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
      <TextArea
        label={text.hur}
        description={text.hurHelp}
        isRequired
        rows={2}
        maxLength={500}
        {...form.field('innehall.hur')}
      />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}

function nyckelOf({ begaran }: Props): string {
  return `frist:${begaran.klocka}`;
}
