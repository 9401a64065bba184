import type { z } from 'zod';
import { ValvCreate } from '../../../shared/modules/valv/schema.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFirstError } from './first-error.ts';
import { Rubrik } from './Rubrik.tsx';
import { TEXT } from './text.ts';

const VemOchVarSchema = ValvCreate.omit({ losenfras: true });
export type VemOchVarVarden = z.input<typeof VemOchVarSchema>;

/** The first step before anything has been typed. */
export const TOM_PERSON: VemOchVarVarden = { inloggningsnamn: '', namn: '', titel: '', kommun: '', namnd: '' };

export interface VemOchVarProps {
  readonly initial: VemOchVarVarden;
  /** What the core refused in this step when the vault was to be made. */
  readonly fel: string | null;
  readonly onBackup: () => void;
  readonly onDone: (varden: VemOchVarVarden) => void;
}

/** Step 1: who will use the vault, and for which municipality. */
export function VemOchVar({ initial, fel, onBackup, onDone }: VemOchVarProps) {
  const form = useForm({
    schema: VemOchVarSchema,
    initial,
    submit: async (varden) => varden,
    onSaved: onDone,
  });
  useFirstError(form);
  return (
    <>
      <Rubrik title={TEXT.skapa.titel} kicker={TEXT.skapa.steg(1)}>
        {TEXT.skapa.ingress}
      </Rubrik>
      <Form onSubmit={form.submit}>
        {fel === null ? null : <Banner kind="danger" title={fel} isLive />}
        <TextField
          label={TEXT.falt.inloggningsnamn}
          description={TEXT.skapa.inloggningsnamnHjalp}
          takesFocus
          isRequired
          maxLength={64}
          {...form.field('inloggningsnamn')}
        />
        <TextField
          label={TEXT.falt.namn}
          description={TEXT.skapa.namnHjalp}
          isRequired
          maxLength={120}
          {...form.field('namn')}
        />
        <TextField label={TEXT.falt.titel} maxLength={120} {...form.field('titel')} value={form.values.titel ?? ''} />
        <TextField
          label={TEXT.falt.kommun}
          description={TEXT.skapa.kommunHjalp}
          isRequired
          maxLength={120}
          {...form.field('kommun')}
        />
        <TextField label={TEXT.falt.namnd} isRequired maxLength={160} {...form.field('namnd')} />
        <FormActions>
          <Button type="submit" variant="primary">
            {TEXT.skapa.fortsatt}
          </Button>
          <Button variant="quiet" onPress={onBackup}>
            {TEXT.kopia}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
