import { useState } from 'react';
import { z } from 'zod';
import { bilagaApi } from '../../../shared/modules/bilaga/api.ts';
import type { Bilaga } from '../../../shared/modules/bilaga/schema.ts';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';
import { askAkt, type OverlayProps } from '../../client/aktbegaran.ts';
import { withFallback } from '../../client/binding.ts';
import { useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { useSession } from '../../client/session.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { showStatus } from '../../ui/status.ts';
import { TakesFocus } from '../../ui/TakesFocus.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Platsvarning } from './Platsvarning.tsx';
import { text } from './text.ts';

const { beskrivning, sokvag } = bilagaApi.add.input.shape;
const Vald = z.object({ beskrivning, sokvag });
const Skriven = Vald.extend({ sokvag: sokvag.refine((value) => value !== '', { error: text.sokvagSaknas }) });

/** Adds a file to the akt, and says what is left to do outside. */
export function NyOverlay({ aktId, onClose }: OverlayProps<'bilaga-ny'>) {
  const session = useSession();
  const [made, setMade] = useState<Bilaga | null>(null);
  if (session.state !== 'known') return null;
  return (
    <Dialog title={text.nyTitle} isOpen size="normal" onOpenChange={onClose}>
      {made === null ? (
        <Formular aktId={aktId} app={session.status.app} onMade={setMade} onClose={onClose} />
      ) : (
        <Klar bilaga={made} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface FormularProps extends Pick<OverlayProps<'bilaga-ny'>, 'aktId' | 'onClose'> {
  readonly app: ValvLage['app'];
  readonly onMade: (bilaga: Bilaga) => void;
}

function Formular({ aktId, app, onMade, onClose }: FormularProps) {
  const isTyped = app.filval === 'sokvag';
  const jobb = useJobb<Bilaga>();
  const form = useForm({
    schema: isTyped ? Skriven : Vald,
    initial: { beskrivning: '', sokvag: '' },
    labels: { beskrivning: text.beskrivning, sokvag: text.sokvag },
    submit: (ny) => jobb.run((jobbId) => client.bilaga.add({ aktId, ...ny, jobbId })),
    onSaved: (bilaga) => {
      if (bilaga === null) showStatus(text.avbruten, 'info');
      else onMade(bilaga);
    },
  });
  // The system's dialogue gives no field, but what the core says of the file must stand somewhere.
  const fil = withFallback(form.field('sokvag'), '');
  const hasField = isTyped || fil.error !== undefined;
  return (
    <Form onSubmit={form.submit} label={text.nyTitle}>
      <FormErrorSummary errors={form.summary} />
      <TextField
        label={text.beskrivning}
        description={text.beskrivningHelp}
        isRequired
        takesFocus
        width="full"
        maxLength={300}
        {...form.field('beskrivning')}
      />
      {hasField ? (
        <TextField
          label={text.sokvag}
          description={text.sokvagHelp}
          isRequired={isTyped}
          width="full"
          maxLength={1000}
          {...fil}
        />
      ) : (
        <p className="ui-quiet">{text.valjDialog}</p>
      )}
      <FormFailure failure={form.failure} />
      {jobb.job.state === 'running' ? (
        <Progress
          label={jobb.job.isCancelling ? text.avbryter : text.krypterar}
          done={jobb.job.av === null ? 0 : Math.floor((100 * jobb.job.klart) / jobb.job.av)}
          of={jobb.job.av === null ? undefined : 100}
          unit={text.procent}
          onCancel={jobb.job.isCancelling ? undefined : jobb.cancel}
        />
      ) : (
        <FormActions>
          <Button type="submit" variant="primary" shortcut="Ctrl+Enter">
            {text.spara}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text.avbryt}
          </Button>
        </FormActions>
      )}
    </Form>
  );
}

/** It is in the akt; outside lies what everybody can read. */
function Klar({ bilaga, onClose }: { readonly bilaga: Bilaga; readonly onClose: () => void }) {
  return (
    <Stack>
      <Banner kind="done" title={text.klar} isLive>
        {text.namn(bilaga.nr, bilaga.beskrivning)}
      </Banner>
      {bilaga.platsuppgifter ? <Platsvarning /> : null}
      <p>{text.originalet}</p>
      <TakesFocus isOn>
        <FormActions>
          <Button variant="primary" onPress={() => askAkt({ kind: 'bilaga-visa', id: bilaga.id })}>
            {text.oppna}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text.klarStang}
          </Button>
        </FormActions>
      </TakesFocus>
    </Stack>
  );
}
