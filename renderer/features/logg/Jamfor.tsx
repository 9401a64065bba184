import { useState } from 'react';
import { z } from 'zod';
import { Ankarkod } from '../../../shared/modules/logg/ankarkod.ts';
import { Loggnummer, type Provning } from '../../../shared/modules/logg/schema.ts';
import { useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Provningsutfall } from './Provningsutfall.tsx';
import { TEXT } from './text.ts';

/** Typed, not counted up: the paper has it. */
const Nummer = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, { error: TEXT.nummerFel })
  .transform(Number)
  .pipe(Loggnummer);
const Papper = z.object({ seq: Nummer, kod: Ankarkod });

/** Compares the log with a sheet from the binder. */
export function Jamfor() {
  const jobb = useJobb<Provning>();
  const [ankare, setAnkare] = useState<Provning['ankare']>(null);
  const form = useForm({
    schema: Papper,
    initial: { seq: '', kod: '' },
    labels: { seq: TEXT.nummer, kod: TEXT.kod },
    // The job shows itself how far it has come; the form has done its part when it has begun.
    submit: async ({ seq, kod }) => {
      setAnkare(null);
      jobb.start(async (jobbId) => {
        const provning = await client.logg.verify({ jobbId, ankare: { seq, kod } });
        setAnkare(provning.ankare);
        return provning;
      });
    },
    onSaved: () => {},
  });
  return (
    <Section title={TEXT.jamfor}>
      <Stack gap={3}>
        <Form onSubmit={form.submit} label={TEXT.jamfor}>
          <FormErrorSummary errors={form.summary} />
          <TextField
            label={TEXT.nummer}
            isRequired
            width="short"
            inputMode="numeric"
            maxLength={12}
            {...form.field('seq')}
          />
          <TextField label={TEXT.kod} description={TEXT.kodHjalp} isRequired maxLength={60} {...form.field('kod')} />
          <FormActions>
            <Button type="submit" isDisabled={jobb.job.state === 'running'}>
              {TEXT.jamforKnapp}
            </Button>
          </FormActions>
        </Form>
        <Provningsutfall {...jobb} />
        {ankare === null ? null : <Svar {...ankare} />}
      </Stack>
    </Section>
  );
}

const SVAR = {
  lika: { kind: 'done', title: TEXT.lika, text: TEXT.likaText },
  olika: { kind: 'danger', title: TEXT.olika, text: TEXT.olikaText },
  kortare: { kind: 'danger', title: TEXT.kortare, text: TEXT.kortareText },
} as const;

function Svar({ utfall, ord }: NonNullable<Provning['ankare']>) {
  const { kind, title, text } = SVAR[utfall];
  return (
    <Banner kind={kind} title={title} isLive>
      <p>{text}</p>
      <p>
        {TEXT.ordFranKoden}: <strong>{ord.join(' ')}</strong>
      </p>
    </Banner>
  );
}
