import { useState } from 'react';
import { z } from 'zod';
import { type Medarbetare, type Roll, RollLista } from '../../../shared/modules/personal/schema.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { showStatus } from '../../ui/status.ts';
import { EjGivna } from './Klart.tsx';
import { TEXT } from './text.ts';
import { ROLLVAL } from './words.ts';

const Roller = z.object({ roller: RollLista, ny: z.boolean() });

/** What somebody is on the unit. Saved once more it gives the keys that an earlier saving could not give. */
export function RollForm({ person, onSaved }: { readonly person: Medarbetare; readonly onSaved: () => void }) {
  const [utanNyckel, setUtanNyckel] = useState<readonly Roll[]>(person.utanNyckel);
  const form = useForm({
    schema: Roller,
    initial: { roller: person.roller, ny: person.ny },
    labels: TEXT.falt,
    submit: (chosen) => client.personal.setRoller({ anvandareId: person.id, ...chosen }),
    onSaved: ({ ejGivna }) => {
      setUtanNyckel(ejGivna);
      showStatus(TEXT.roller.sparat);
      onSaved();
    },
  });
  return (
    <Card title={TEXT.roller.titel} level={2}>
      <Form onSubmit={form.submit} label={TEXT.roller.titel}>
        <FormFailure failure={form.failure} />
        <EjGivna roller={utanNyckel} />
        <CheckboxGroup
          {...form.field('roller')}
          label={TEXT.falt.roller}
          description={TEXT.roller.hjalp}
          isRequired
          options={ROLLVAL}
        />
        <Checkbox {...form.check('ny')}>{TEXT.falt.ny}</Checkbox>
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={TEXT.roller.sparar}>
            {TEXT.roller.spara}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
