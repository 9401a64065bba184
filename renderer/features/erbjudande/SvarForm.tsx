import { useState } from 'react';
import { z } from 'zod';
import type { AktId } from '../../../shared/lib/id.ts';
import type { Erbjudande } from '../../../shared/modules/erbjudande/schema.ts';
import { NyttErbjudandesvar } from '../../../shared/modules/erbjudande/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';

const SVAR = [
  { value: 'accepterat', label: text.tackadeJa },
  { value: 'avbojt', label: text.tackadeNej },
] as const;

type Values = Omit<z.input<typeof NyttErbjudandesvar>, 'innehall'> & {
  innehall: Omit<z.input<typeof NyttErbjudandesvar>['innehall'], 'svar'> & { svar: 'accepterat' | 'avbojt' | null };
};
/** Starts without an answer, which the schema refuses with its own sentence. */
const Svar = NyttErbjudandesvar as z.ZodType<z.output<typeof NyttErbjudandesvar>, Values>;

interface Props {
  readonly aktId: AktId;
  readonly erbjudande: Erbjudande;
  readonly onClose: () => void;
}

/** What the client answered, and why. A no is kept with its reason: it matters for the next assessment. */
export function SvarForm(props: Props) {
  return (
    <UtkastVy aktId={props.aktId} nyckel={nyckelOf(props.erbjudande)} loadingText={text.loadingDraft}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner({ aktId, erbjudande, utkast, onClose }: Props & { readonly utkast: Aktutkast | null }) {
  const now = useNowTidpunkt();
  const nyckel = nyckelOf(erbjudande);
  const [empty] = useState(
    (): Values => ({
      handelse: now(),
      innehall: { erbjudandePostId: erbjudande.id, svar: null, skal: '' },
    }),
  );
  const form = useAktForm({
    aktId,
    nyckel,
    schema: Svar,
    initial: withUtkast(empty, utkast),
    labels: { 'innehall.svar': text.svar, 'innehall.skal': text.svarSkal },
    submit: (svar) => client.erbjudande.answer({ aktId, ...svar }),
    onSaved: () => {
      showStatus(text.svarat);
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.svaraTitle(erbjudande.innehall.platsKod)}>
      <FormErrorSummary errors={form.summary} />
      <RadioGroup
        label={text.svar}
        isRequired
        orientation="horizontal"
        options={SVAR}
        {...form.field('innehall.svar')}
      />
      <TextArea
        label={text.svarSkal}
        description={text.svarSkalHelp}
        rows={2}
        maxLength={5000}
        {...withFallback(form.field('innehall.skal'), '')}
      />
      <TidpunktField label={text.svarHandelse} isRequired {...form.field('handelse')} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}

function nyckelOf({ id }: Erbjudande): string {
  return `erbjudandesvar:${id}`;
}
