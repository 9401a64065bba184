import { Search } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import type { OutputOf } from '../../../shared/api/contract.ts';
import type { AktId } from '../../../shared/lib/id.ts';
import { jourApi } from '../../../shared/modules/jour/api.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import './jour.css';
import { text } from './text.ts';

type Svar = OutputOf<(typeof jourApi)['search']>;
const Sokning = z.object({ sok: jourApi.search.input.shape.sok });

/** Looks for an akt by code, name or number. What is typed is kept nowhere, not even as a draft. */
export function Sok({ onChosen }: { readonly onChosen: (aktId: AktId, kod: string) => void }) {
  const [svar, setSvar] = useState<Svar | null>(null);
  const form = useForm({
    schema: Sokning,
    initial: { sok: '' },
    labels: { sok: text.sokFalt },
    submit: (sokning) => client.jour.search(sokning),
    onSaved: setSvar,
  });
  return (
    <Card title={text.sok} level={2}>
      <Stack gap={3}>
        <Form onSubmit={form.submit} label={text.sok}>
          <FormErrorSummary errors={form.summary} />
          <FormFailure failure={form.failure} />
          <TextField
            label={text.sokFalt}
            description={text.sokHjalp}
            isRequired
            takesFocus
            maxLength={120}
            {...form.field('sok')}
          />
          <FormActions>
            <Button
              type="submit"
              variant="primary"
              icon={Search}
              shortcut="Ctrl+Enter"
              isPending={form.isSubmitting}
              pendingText={text.soker}
            >
              {text.sokKnapp}
            </Button>
          </FormActions>
        </Form>
        {svar === null ? null : <Traffar {...svar} onChosen={onChosen} />}
      </Stack>
    </Card>
  );
}

function Traffar({ traffar, fler, onChosen }: Svar & { readonly onChosen: (aktId: AktId, kod: string) => void }) {
  return (
    <div aria-live="polite">
      {traffar.length === 0 ? <p>{text.inga}</p> : null}
      <ul className="jour-lista" aria-label={text.traffar}>
        {traffar.map(({ aktId, kod, avslutad }) => (
          <li key={aktId}>
            <Button onPress={() => onChosen(aktId, kod)}>{text.valj(kod)}</Button>
            {avslutad ? <Tag>{text.avslutad}</Tag> : null}
          </li>
        ))}
      </ul>
      {fler ? <p className="ui-quiet">{text.fler}</p> : null}
    </div>
  );
}
