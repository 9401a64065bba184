import { useState } from 'react';
import type { Intyg } from '../../../shared/modules/intyg/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { IntygFields } from './IntygFields.tsx';
import { LackageView } from './LackageView.tsx';
import { text } from './text.ts';
import { useLackage } from './useLackage.ts';
import { correctionOf, emptyIntyg, IntygForm as IntygSchema, LABELS, nyckelOf } from './values.ts';

interface Props extends PanelProps {
  /** The certificate that this one corrects. */
  readonly ersatter: Intyg | null;
  readonly vaxel: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** The nine points of the certificate. What may not leave is shown while it is written and stops the signature. */
export function IntygForm(props: Props) {
  return (
    <UtkastVy aktId={props.aktId} nyckel={nyckelOf(props.ersatter)} loadingText={text.loadingDraft}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner(props: Props & { readonly utkast: Aktutkast | null }) {
  const { aktId, vy, ersatter, vaxel, utkast, onClose } = props;
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(ersatter);
  const [empty] = useState(() =>
    ersatter === null ? emptyIntyg(now(), vy.personer[0]?.id ?? null, vaxel) : correctionOf(ersatter, now()),
  );
  const form = useAktForm({
    aktId,
    nyckel,
    schema: IntygSchema,
    initial: withUtkast(empty, utkast),
    labels: LABELS,
    submit: (intyg) => client.intyg.sign({ aktId, ...intyg }),
    onSaved: () => {
      showStatus(text.signed);
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  const lackage = useLackage(aktId, form.values.innehall);
  return (
    <Form onSubmit={form.submit} label={props.label}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{text.lead}</p>
      <IntygFields form={form} personer={vy.personer} />
      <LackageView lackage={lackage} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}
