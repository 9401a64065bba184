import { useState } from 'react';
import type { TagenKopia } from '../../../shared/modules/sakerhetskopia/schema.ts';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';
import { withFallback } from '../../client/binding.ts';
import { useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { showStatus } from '../../ui/status.ts';
import { MappFalt } from './MappFalt.tsx';
import { chooseMapp } from './mapp.ts';
import { Pagar } from './Pagar.tsx';
import { TEXT } from './text.ts';
import { Utfall } from './Utfall.tsx';

/** One button takes the whole backup; what it came to stands here until the page is left. */
export function TaKopia({ app }: { readonly app: ValvLage['app'] }) {
  const { isTyped, schema } = chooseMapp(app);
  const jobb = useJobb<TagenKopia>();
  const [tagen, setTagen] = useState<TagenKopia | null>(null);
  const form = useForm({
    schema,
    initial: { mapp: isTyped ? app.standardmapp : '' },
    labels: { mapp: TEXT.mapp },
    submit: ({ mapp }) => {
      setTagen(null);
      return jobb.run((jobbId) => client.sakerhetskopia.create({ mapp, jobbId }));
    },
    onSaved: (kopia) => {
      setTagen(kopia);
      if (kopia === null) showStatus(TEXT.avbruten, 'info');
    },
  });
  return (
    <Form onSubmit={form.submit} label={TEXT.ta}>
      <FormFailure failure={form.failure} />
      <MappFalt isTyped={isTyped} help={TEXT.taMappHjalp} binding={withFallback(form.field('mapp'), '')} />
      {form.isSubmitting ? (
        <Pagar jobb={jobb} label={TEXT.tar} />
      ) : (
        <FormActions>
          <Button type="submit" variant="primary" shortcut="Ctrl+Enter">
            {TEXT.ta}
          </Button>
        </FormActions>
      )}
      {tagen === null ? null : <Utfall tagen={tagen} />}
    </Form>
  );
}
