import type { ReactNode } from 'react';
import { z } from 'zod';
import { client } from '../../client/live.ts';
import { refreshSession } from '../../client/session.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { showStatus } from '../../ui/status.ts';
import { useFirstError } from './first-error.ts';
import { OrdFalt } from './OrdFalt.tsx';
import { BladOrd, TOMMA_ORD } from './ord.ts';
import { TEXT } from './text.ts';

export interface BekraftaOrdProps {
  readonly pagar: string;
  readonly klart: string;
  /** The other ways to go, after the primary button. */
  readonly children?: ReactNode;
}

const Bekraftelse = z.object({ ord: BladOrd });

/** Typing the sheet back word by word; what opens the vault. */
export function BekraftaOrd({ pagar, klart, children }: BekraftaOrdProps) {
  const form = useForm({
    schema: Bekraftelse,
    initial: { ord: [...TOMMA_ORD] },
    submit: (input) => client.valv.confirmAterstallningsblad(input),
    onSaved: () => {
      showStatus(klart);
      void refreshSession();
    },
  });
  useFirstError(form);
  return (
    <Form onSubmit={form.submit}>
      <FormFailure failure={form.failure} />
      <OrdFalt
        ord={form.values.ord}
        onChange={(ord) => form.set('ord', ord)}
        errorAt={(index) => form.field(`ord.${index}`).error}
        onLeave={(index) => form.field(`ord.${index}`).onBlur()}
        error={form.summary.find(({ falt }) => falt === 'ord')?.mening}
        takesFocus
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={pagar}>
          {TEXT.blad.bekrafta}
        </Button>
        {children}
      </FormActions>
    </Form>
  );
}
