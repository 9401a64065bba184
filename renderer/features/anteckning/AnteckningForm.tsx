import { useState } from 'react';
import type { z } from 'zod';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import { KALLA } from '../../../shared/mallar/ord.ts';
import { type Anteckning, type AnteckningInnehall, NyAnteckning } from '../../../shared/modules/anteckning/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { nyckelOf } from './nyckel.ts';
import { text } from './text.ts';

const KALLOR = (Object.keys(KALLA) as AnteckningInnehall['kalla'][]).map((value) => ({ value, label: KALLA[value] }));
const ARTER = [
  { value: 'fakta', label: text.fakta },
  { value: 'bedomning', label: text.bedomning },
] as const;

interface Props extends Pick<PanelProps, 'aktId' | 'reload'> {
  /** The note that this one corrects. */
  readonly ersatter: Anteckning | null;
  readonly utkast: Aktutkast | null;
  readonly onClose: () => void;
}

/** A new note. The event has its own time; the time of writing is what the signature says. */
export function AnteckningForm({ aktId, ersatter, utkast, reload, onClose }: Props) {
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(ersatter?.id ?? null);
  const [empty] = useState(() => startOf(ersatter, now));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: NyAnteckning,
    initial: withUtkast(empty, utkast),
    labels: { 'innehall.text': text.texten, handelse: text.handelse },
    submit: (note) => client.anteckning.sign({ aktId, ...note }),
    onSaved: () => {
      showStatus(text.signed);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={ersatter === null ? text.nyForm : text.rattaForm}>
      <FormErrorSummary errors={form.summary} />
      {ersatter === null ? null : <p className="ui-quiet">{text.rattaHelp}</p>}
      <TextArea
        label={text.texten}
        description={text.textenHelp}
        isRequired
        takesFocus
        rows={6}
        maxLength={50_000}
        {...form.field('innehall.text')}
      />
      <RadioGroup
        label={text.art}
        orientation="horizontal"
        options={ARTER}
        {...withFallback(form.field('innehall.art'), 'fakta')}
      />
      <RadioGroup
        label={text.kalla}
        orientation="horizontal"
        options={KALLOR}
        {...withFallback(form.field('innehall.kalla'), 'ej-angiven')}
      />
      <TidpunktField label={text.handelse} description={text.handelseHelp} {...form.field('handelse')} />
      <SignActions form={form} {...restored} />
    </Form>
  );
}

function startOf(ersatter: Anteckning | null, now: () => Tidpunkt): z.input<typeof NyAnteckning> {
  if (ersatter === null)
    return { handelse: now(), innehall: { text: '', kalla: 'ej-angiven', art: 'fakta' }, ersatter: null };
  return { handelse: ersatter.handelse, innehall: ersatter.innehall, ersatter: ersatter.id };
}
