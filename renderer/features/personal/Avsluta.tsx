import { useState } from 'react';
import type { AnvandareId } from '../../../shared/lib/id.ts';
import { HANDLAGGANDE } from '../../../shared/modules/personal/rules.ts';
import type { Medarbetare, Roll } from '../../../shared/modules/personal/schema.ts';
import { type JobbState, useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Page } from '../../ui/Page.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { TEXT } from './text.ts';

type Avslutad = Awaited<ReturnType<typeof client.personal.avsluta>>;

export interface AvslutaProps {
  readonly person: Medarbetare;
  readonly alla: readonly Medarbetare[];
  readonly onBack: () => void;
  /** The list is out of date: the person is shut out, and not all keys are new. */
  readonly onInterrupted: () => void;
}

/** Somebody leaves. Says in words what happens, then how far it is; at the end the program locks by itself. */
export function Avsluta({ person, alla, onBack, onInterrupted }: AvslutaProps) {
  const [vald, setVald] = useState<AnvandareId | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { job, run, cancel } = useJobb<Avslutad>();
  const isBegun = person.avslutPagar;
  const kandidater = alla.filter(
    (one) => one.slutade === null && one.id !== person.id && one.roller.some(isHandlaggande),
  );
  // Once it has begun the akter have been handed over, and nobody is asked again.
  const eftertradare = isBegun ? (kandidater[0]?.id ?? null) : vald;
  // Akt by akt, then the vault itself. What became of it stands in `job`; it can be stopped and begun again.
  const avsluta = async (efter: AnvandareId) => {
    const work = run((jobbId) => client.personal.avsluta({ jobbId, anvandareId: person.id, eftertradare: efter }));
    if ((await work.catch(() => null)) === null) onInterrupted();
  };
  const isRunning = job.state === 'running' || job.state === 'done';
  return (
    <Page
      key="avsluta"
      title={isBegun ? TEXT.avsluta.fortsatt(person.namn) : TEXT.avsluta.sida(person.namn)}
      kicker={TEXT.titel}
      width="form"
    >
      <Section title={TEXT.avsluta.hander}>
        <ul>
          {TEXT.avsluta.lista.map((rad) => (
            <li key={rad}>{rad}</li>
          ))}
        </ul>
      </Section>
      <Utfall job={job} onCancel={cancel} />
      {isRunning ? null : (
        <Form
          label={TEXT.avsluta.sida(person.namn)}
          onSubmit={() => {
            setAsked(true);
            if (eftertradare !== null) void avsluta(eftertradare);
          }}
        >
          {isBegun ? null : (
            <Select<AnvandareId>
              label={TEXT.avsluta.eftertradare}
              description={TEXT.avsluta.eftertradareHjalp}
              isRequired
              value={vald}
              onChange={setVald}
              options={kandidater.map(({ id, namn }) => ({ value: id, label: namn }))}
              error={isAsked && vald === null ? TEXT.avsluta.valjEftertradare : undefined}
            />
          )}
          <FormActions>
            <Button type="submit" variant="danger">
              {isBegun ? TEXT.avsluta.fortsattKnapp : TEXT.avsluta.knapp}
            </Button>
            <Button variant="quiet" onPress={onBack}>
              {TEXT.overlamning.tillbaka}
            </Button>
          </FormActions>
        </Form>
      )}
    </Page>
  );
}

function Utfall({ job, onCancel }: { readonly job: JobbState<Avslutad>; readonly onCancel: () => void }) {
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Progress
          label={job.isCancelling ? TEXT.avsluta.avbryter : TEXT.avsluta.pagar}
          done={job.klart}
          of={job.av ?? undefined}
          unit={TEXT.avsluta.akter}
          onCancel={job.isCancelling ? undefined : onCancel}
        />
      );
    case 'cancelled':
      return (
        <Banner kind="due" title={TEXT.avsluta.avbrutet} isLive>
          {TEXT.avsluta.avbrutetText}
        </Banner>
      );
    case 'failed':
      return <FormFailure failure={job} />;
    case 'done':
      return (
        <Banner kind="done" title={TEXT.avsluta.klart} isLive>
          {job.value.vantar === 0 ? undefined : TEXT.avsluta.vantar(job.value.vantar)}
        </Banner>
      );
  }
}

function isHandlaggande(roll: Roll): boolean {
  return (HANDLAGGANDE as readonly Roll[]).includes(roll);
}
