import { useState } from 'react';
import { z } from 'zod';
import type { AktId } from '../../../shared/lib/id.ts';
import { JOURSKAL_NAMN } from '../../../shared/modules/jour/namn.ts';
import { Beskrivning, JOURSKAL, Jourskal } from '../../../shared/modules/jour/schema.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Oppnad } from './JourSida.tsx';
import { text } from './text.ts';

interface Values {
  readonly skal: Jourskal | null;
  readonly beskrivning: string;
}
/** Starts without a reason, which the schema refuses with its own sentence. */
const Skal = z.object({ skal: Jourskal, beskrivning: Beskrivning }) as z.ZodType<
  { skal: Jourskal; beskrivning: string },
  Values
>;

interface Props {
  readonly aktId: AktId;
  readonly kod: string;
  readonly onOpened: (oppnad: Oppnad) => void;
  readonly onClose: () => void;
}

/** The reason, and then the page. Nothing here can say no. */
export function OppnaForm({ aktId, kod, onOpened, onClose }: Props) {
  const [initial] = useState<Values>({ skal: null, beskrivning: '' });
  const form = useForm({
    schema: Skal,
    initial,
    labels: { skal: text.skal, beskrivning: text.beskrivning },
    submit: (skal) => client.jour.open({ aktId, ...skal }),
    onSaved: onOpened,
  });
  return (
    <Card title={text.oppnaTitel(kod)} level={2} tone="danger">
      <Form onSubmit={form.submit} label={text.oppnaTitel(kod)}>
        <FormErrorSummary errors={form.summary} />
        <FormFailure failure={form.failure} />
        <Banner kind="info">{text.oppnaInfo}</Banner>
        <RadioGroup
          label={text.skal}
          isRequired
          options={JOURSKAL.map((value) => ({ value, label: JOURSKAL_NAMN[value] }))}
          {...form.field('skal')}
        />
        <TextArea
          label={text.beskrivning}
          description={text.beskrivningHjalp}
          isRequired
          rows={3}
          maxLength={2000}
          {...form.field('beskrivning')}
        />
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            shortcut="Ctrl+Enter"
            isPending={form.isSubmitting}
            pendingText={text.oppnar}
          >
            {text.oppna}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text.avbryt}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
