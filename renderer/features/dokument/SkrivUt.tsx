import { useState } from 'react';
import { z } from 'zod';
import { dokumentApi } from '../../../shared/modules/dokument/api.ts';
import { client } from '../../client/live.ts';
import { startsUnset } from '../../client/unset.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';
import { UtActions } from './UtActions.tsx';
import { type UtProps, usualMottagare } from './utfall.ts';

const { mottagare, exemplar } = dokumentApi.print.input.shape;
const Utskrift = z.object({ mottagare, exemplar: startsUnset(exemplar) });

/** Prints the document as it is shown. */
export function SkrivUt({ aktId, rad, onClose, onEnd }: UtProps) {
  const [hasNoPrinter, setNoPrinter] = useState(false);
  const form = useForm({
    schema: Utskrift,
    initial: { mottagare: usualMottagare(rad), exemplar: 1 as number | null },
    labels: { mottagare: text.mottagare, exemplar: text.exemplar },
    submit: (parsed) => client.dokument.print({ aktId, dokumentId: rad.id, ...parsed }),
    onSaved: ({ utfall }) => {
      setNoPrinter(utfall === 'ingen-skrivare');
      if (utfall === 'skickad') onEnd({ kind: 'done', title: text.skickad });
      if (utfall === 'avbruten') onEnd({ kind: 'info', title: text.utskriftAvbruten });
    },
  });
  return (
    <Dialog title={text.skrivUt} isOpen size="small" onOpenChange={onClose}>
      <Form onSubmit={form.submit} label={text.skrivUt}>
        <FormErrorSummary errors={form.summary} />
        {rad.mall === 'lista' ? (
          <Banner kind="due" title={text.papperHittas}>
            {text.papperHittasHelp}
          </Banner>
        ) : null}
        <TextField
          label={text.mottagare}
          description={text.mottagareHelp}
          isRequired
          takesFocus
          width="full"
          maxLength={200}
          {...form.field('mottagare')}
        />
        <NumberField
          label={text.exemplar}
          min={1}
          max={20}
          {...form.field('exemplar')}
          value={form.values.exemplar ?? null}
        />
        <p className="ui-quiet">{text.skrivUtHelp}</p>
        {hasNoPrinter ? (
          <Banner kind="danger" title={text.ingenSkrivare} isLive>
            {text.ingenSkrivareHelp}
          </Banner>
        ) : null}
        <UtActions form={form} verb={text.skrivUt} pendingText={text.skriver} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
