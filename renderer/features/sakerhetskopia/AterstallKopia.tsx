import { useState } from 'react';
import type { Kopia } from '../../../shared/modules/sakerhetskopia/schema.ts';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';
import { withFallback } from '../../client/binding.ts';
import { useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { refreshSession } from '../../client/session.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Page } from '../../ui/Page.tsx';
import { MappFalt } from './MappFalt.tsx';
import { chooseMapp } from './mapp.ts';
import { Pagar } from './Pagar.tsx';
import { kopiaFakta, TEXT } from './text.ts';

export interface AterstallKopiaProps {
  readonly app: ValvLage['app'];
  readonly onBack: () => void;
  /** The vault is there again and can be unlocked. */
  readonly onDone: () => void;
}

interface Vald {
  readonly mapp: string;
  readonly kopia: Kopia;
}

/** The way back when the vault is gone or damaged: choose a backup, see what it is, put it in place. */
export function AterstallKopia({ app, onBack, onDone }: AterstallKopiaProps) {
  const [vald, setVald] = useState<Vald | null>(null);
  return vald === null ? (
    <ValjKopia app={app} onBack={onBack} onChosen={setVald} />
  ) : (
    <Bekrafta vald={vald} onBack={() => setVald(null)} onDone={onDone} />
  );
}

interface ValjKopiaProps extends Pick<AterstallKopiaProps, 'app' | 'onBack'> {
  readonly onChosen: (vald: Vald) => void;
}

function ValjKopia({ app, onBack, onChosen }: ValjKopiaProps) {
  const { isTyped, schema } = chooseMapp(app);
  const form = useForm({
    schema,
    initial: { mapp: '' },
    labels: { mapp: TEXT.mapp },
    submit: (input) => client.sakerhetskopia.inspect(input),
    onSaved: (found) => {
      if (found !== null) onChosen(found);
    },
  });
  return (
    <Page title={TEXT.aterstall.titel} lead={TEXT.aterstall.ingress} width="form">
      <Form onSubmit={form.submit}>
        <FormFailure failure={form.failure} />
        <MappFalt
          isTyped={isTyped}
          help={TEXT.aterstall.mappHjalp}
          takesFocus={isTyped}
          binding={withFallback(form.field('mapp'), '')}
        />
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={TEXT.aterstall.visar}>
            {TEXT.aterstall.visa}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {TEXT.aterstall.tillbaka}
          </Button>
        </FormActions>
      </Form>
    </Page>
  );
}

interface BekraftaProps extends Pick<AterstallKopiaProps, 'onBack' | 'onDone'> {
  readonly vald: Vald;
}

function Bekrafta({ vald, onBack, onDone }: BekraftaProps) {
  const jobb = useJobb<{ readonly undanlagt: string | null }>();
  const { job } = jobb;
  const restore = () => jobb.start((jobbId) => client.sakerhetskopia.restore({ mapp: vald.mapp, jobbId }));
  if (job.state === 'done') return <Klar undanlagt={job.value.undanlagt} onDone={onDone} />;
  return (
    <Page title={TEXT.aterstall.titel} width="form">
      <KeyValue items={kopiaFakta(vald.kopia)} />
      <Banner kind="info" title={TEXT.aterstall.galler}>
        {TEXT.aterstall.undan}
      </Banner>
      {job.state === 'failed' ? <FormFailure failure={job} /> : null}
      {job.state === 'cancelled' ? <Banner kind="info" title={TEXT.aterstall.avbruten} isLive /> : null}
      {job.state === 'running' ? (
        <Pagar jobb={jobb} label={TEXT.aterstall.pagar} />
      ) : (
        <FormActions>
          <Button variant="primary" takesFocus onPress={restore}>
            {TEXT.aterstall.knapp}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {TEXT.aterstall.annan}
          </Button>
        </FormActions>
      )}
    </Page>
  );
}

function Klar({ undanlagt, onDone }: { readonly undanlagt: string | null; readonly onDone: () => void }) {
  return (
    <Page title={TEXT.aterstall.titel} width="form">
      <Banner
        kind="done"
        title={undanlagt === null ? TEXT.aterstall.klar : TEXT.aterstall.klarUndan(undanlagt)}
        isLive
      />
      <FormActions>
        <Button variant="primary" takesFocus onPress={() => void refreshSession().then(onDone)}>
          {TEXT.aterstall.vidare}
        </Button>
      </FormActions>
    </Page>
  );
}
