import type { LosenfrasFormProps } from '../../client/losenfras.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { useFirstError } from './first-error.ts';
import { LosenfrasFalt } from './LosenfrasFalt.tsx';
import { medLosenfras, TOM_FRAS } from './losenfras.ts';
import './valv.css';

const Fras = medLosenfras({});

/** Somebody chooses a passphrase and types it twice. It is kept in no draft: nobody else may ever find it. */
export function LosenfrasForm({ submit, knapp, pagar, tillbaka, onBack, children }: LosenfrasFormProps) {
  const form = useForm({ schema: Fras, initial: TOM_FRAS, submit: ({ losenfras }) => submit(losenfras) });
  useFirstError(form);
  return (
    <Form onSubmit={form.submit}>
      <FormFailure failure={form.failure} />
      {children}
      <LosenfrasFalt
        losenfras={form.field('losenfras')}
        igen={form.field('igen')}
        onFras={(losenfras) => form.reset({ losenfras, igen: '' })}
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={pagar}>
          {knapp}
        </Button>
        <Button variant="quiet" onPress={onBack}>
          {tillbaka}
        </Button>
      </FormActions>
    </Form>
  );
}
