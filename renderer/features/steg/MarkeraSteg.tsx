import { useState } from 'react';
import { STEGLAGE } from '../../../shared/mallar/ord.ts';
import { StegmarkeringInnehall } from '../../../shared/modules/steg/api.ts';
import { getSteg, type StegId } from '../../../shared/process/steg.ts';
import { type Aktutkast, useAktForm, useAktutkast, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';

const LAGEN = [
  { value: 'klar', label: STEGLAGE.klar },
  { value: 'behovs-ej', label: STEGLAGE['behovs-ej'] },
] as const;

/** Marks a step as done or not needed, with a reason. Folded away where the step has a form of its own. */
export function MarkeraSteg({ steg, ...given }: PanelProps & { readonly steg: StegId }) {
  const [turn, setTurn] = useState(0);
  const { formular } = getSteg(steg);
  const state = given.vy.steg.find(({ id }) => id === steg);
  const isSettled = state?.lage === 'done' || state?.lage === 'not-needed';
  const done = () => {
    setTurn(turn + 1);
    given.reload();
  };
  const form = <Markering key={turn} steg={steg} given={given} onDone={done} />;
  if (!formular && !isSettled) return form;
  return (
    <Disclosure key={turn} title={isSettled ? text.andra : text.forHand}>
      {form}
    </Disclosure>
  );
}

interface MarkeringProps {
  readonly steg: StegId;
  readonly given: PanelProps;
  readonly onDone: () => void;
}

function Markering(props: MarkeringProps) {
  const utkast = useAktutkast(props.given.aktId, `steg:${props.steg}`);
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) => <MarkeringForm {...props} utkast={found} />}
    </QueryView>
  );
}

function MarkeringForm({ steg, given, onDone, utkast }: MarkeringProps & { readonly utkast: Aktutkast | null }) {
  const { aktId } = given;
  const nyckel = `steg:${steg}`;
  const empty = { steg, lage: 'klar' as 'klar' | 'behovs-ej', skal: '' };
  const form = useAktForm({
    aktId,
    nyckel,
    schema: StegmarkeringInnehall,
    initial: withUtkast(empty, utkast),
    labels: { skal: text.skal },
    submit: (markering) => client.steg.mark({ aktId, markering }),
    onSaved: () => {
      showStatus(text.marked);
      onDone();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.title}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{getSteg(steg).formular ? text.hjalpFormular : text.hjalp}</p>
      <RadioGroup label={text.lage} orientation="horizontal" options={LAGEN} {...form.field('lage')} />
      <TextArea label={text.skal} isRequired rows={2} maxLength={2000} {...form.field('skal')} />
      <SignActions form={form} {...restored} />
    </Form>
  );
}
