import { lazy, Suspense, useState } from 'react';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';
import { ValvUnlock } from '../../../shared/modules/valv/schema.ts';
import { placeAt } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import { refreshSession } from '../../client/session.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useFirstError } from './first-error.ts';
import { useNedrakning } from './nedrakning.ts';
import { Rubrik } from './Rubrik.tsx';
import { TEXT } from './text.ts';

/** The calendar comes after the lock screen is drawn. */
const Paminnelse = lazy(() => import('./Paminnelse.tsx'));

export interface LasUppProps {
  /** Why the vault was locked just before. */
  readonly lasSkal: ValvLage['lasSkal'];
  /** Left of the wait after failed tries, when the screen opens. */
  readonly vantaSekunder: number;
  readonly app: ValvLage['app'];
  readonly onRecover: () => void;
  /** Whether the vault is known to be damaged when the screen opens. */
  readonly isDamaged: boolean;
  readonly onBackup: () => void;
}

/** The lock screen. Nothing is remembered: neither who was here nor with what name. */
export function LasUpp(props: LasUppProps) {
  const { lasSkal, vantaSekunder, isDamaged, onRecover, onBackup } = props;
  const { demo, paminnelser } = props.app;
  const [isBroken, setBroken] = useState(isDamaged);
  const [vantan, startVantan] = useNedrakning(vantaSekunder);
  const form = useForm({
    schema: ValvUnlock,
    initial: { inloggningsnamn: '', losenfras: '' },
    submit: async (input) => {
      try {
        return await client.valv.unlock(input);
      } catch (error) {
        const status = await readStatus();
        startVantan(status?.vantaSekunder ?? 0);
        setBroken(status?.aterstallbart ?? isBroken);
        throw placeAt(error, 'losenfras');
      }
    },
    onSaved: ({ senastHar }) => {
      // First, since the program that then opens may have something to say in its place.
      void sayWhenLast(senastHar).finally(refreshSession);
    },
  });
  useFirstError(form);
  return (
    <>
      <Rubrik title={TEXT.lasUpp.titel} />
      {lasSkal === 'nycklar' ? (
        <Banner kind="done" title={TEXT.lasUpp.nycklar}>
          {TEXT.lasUpp.nycklarText}
        </Banner>
      ) : null}
      {paminnelser.length === 0 ? null : (
        <Suspense fallback={null}>
          <Paminnelse paminnelser={paminnelser} />
        </Suspense>
      )}
      {isBroken ? (
        <Banner kind="danger" title={TEXT.lasUpp.skadat} isLive>
          <p className="valv-skadat">{TEXT.lasUpp.skadatText}</p>
          <Button onPress={onBackup}>{TEXT.kopia}</Button>
        </Banner>
      ) : null}
      <Form onSubmit={form.submit}>
        <TextField label={TEXT.falt.inloggningsnamn} takesFocus maxLength={64} {...form.field('inloggningsnamn')} />
        <div>
          <TextField label={TEXT.falt.losenfras} type="password" {...form.field('losenfras')} />
          <Vantan sekunder={vantan} />
        </div>
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            isPending={form.isSubmitting}
            pendingText={TEXT.lasUpp.pagar}
            isDisabled={vantan > 0}
          >
            {TEXT.lasUpp.knapp}
          </Button>
          <Button variant="quiet" onPress={onRecover}>
            {TEXT.lasUpp.aterstall}
          </Button>
        </FormActions>
      </Form>
      {demo === null ? null : (
        <Demo
          demo={demo}
          onFill={() => {
            form.set('inloggningsnamn', demo.inloggningsnamn);
            form.set('losenfras', demo.losenfras);
          }}
        />
      )}
    </>
  );
}

/** A screen reader hears it once; the seconds are for the eye. */
function Vantan({ sekunder }: { readonly sekunder: number }) {
  return (
    <div aria-live="polite">
      {sekunder <= 0 ? null : (
        <p className="valv-vantan">
          <VisuallyHidden>{TEXT.lasUpp.vantaForst}</VisuallyHidden>
          <span aria-hidden="true">{TEXT.lasUpp.vanta(sekunder)}</span>
        </p>
      )}
    </div>
  );
}

interface DemoProps {
  readonly demo: NonNullable<ValvLage['app']['demo']>;
  readonly onFill: () => void;
}

function Demo({ demo, onFill }: DemoProps) {
  return (
    <Card title={TEXT.demo.titel} level={2} tone="due" actions={<Button onPress={onFill}>{TEXT.demo.knapp}</Button>}>
      <p>{TEXT.demo.forklaring}</p>
      <KeyValue
        items={[
          { label: TEXT.falt.inloggningsnamn, value: demo.inloggningsnamn },
          { label: TEXT.falt.losenfras, value: demo.losenfras },
        ]}
      />
    </Card>
  );
}

/** The calendar belongs to the open program, which the lock screen does not wait for. */
async function sayWhenLast(senastHar: ValvLage['senastHar']): Promise<void> {
  const { formatTidpunkt } = await import('../../../shared/lib/tid.ts');
  showStatus(senastHar === null ? TEXT.lasUpp.forstaGangen : TEXT.lasUpp.senast(formatTidpunkt(senastHar)), 'info');
}

/** Null when it cannot be read: the error of the attempt itself is what the person needs to see. */
function readStatus(): Promise<ValvLage | null> {
  return client.valv.status({}).catch(() => null);
}
