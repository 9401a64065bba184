import { z } from 'zod';
import { Datum } from '../../../shared/lib/tid.ts';
import { Rutintext, type Rutinversion, Skal, Stegrutin } from '../../../shared/modules/rutin/schema.ts';
import { getSteg, type StegId } from '../../../shared/process/steg.ts';
import { withFallback } from '../../client/binding.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { Beslutsfalt } from './Beslutsfalt.tsx';
import { TEXT } from './text.ts';
import { Undersida } from './Undersida.tsx';

/** One item on each line; empty lines say nothing. */
const Punktrader = z
  .string()
  .max(20_000)
  .transform((rader) => rader.split('\n').filter((rad) => rad.trim() !== ''))
  .pipe(Stegrutin.shape.punkter);
const Formular = z.object({ text: Rutintext, punkter: Punktrader, gallerFran: Datum, skal: Skal });

interface Props {
  readonly steg: StegId;
  /** What the change builds on. */
  readonly senaste: Rutinversion | null;
}

/** The municipality's own text and checklist of one step, written by hand. */
export function EttSteg({ steg, senaste }: Props) {
  const { nr, namn, rutin } = getSteg(steg);
  const utkast = useEgetUtkast(`rutin:${steg}`);
  return (
    <Undersida title={TEXT.steg(nr, namn)}>
      <Disclosure title={TEXT.programmets}>
        <p>{rutin}</p>
      </Disclosure>
      <QueryView query={utkast} loadingText={TEXT.hamtarUtkast}>
        {(found) => <StegForm steg={steg} senaste={senaste} utkast={found} />}
      </QueryView>
    </Undersida>
  );
}

function StegForm({ steg, senaste, utkast }: Props & { readonly utkast: Utkast | null }) {
  const found = senaste?.steg.find((one) => one.steg === steg);
  const [form, restored] = useEgenForm({
    nyckel: `rutin:${steg}`,
    utkast,
    schema: Formular,
    empty: {
      text: found?.text ?? '',
      punkter: found?.punkter.join('\n') ?? '',
      gallerFran: useToday() as string,
      skal: '',
    },
    labels: TEXT.falt,
    submit: ({ text, punkter, ...beslut }) =>
      client.rutin.save({ ...beslut, grund: senaste?.nr ?? 0, steg: [{ steg, text, punkter }] }),
    onSaved: ({ nr }) => {
      showStatus(TEXT.sparad(nr));
      navigate('rutiner', {});
    },
  });
  return (
    <Form onSubmit={form.submit} label={TEXT.spara}>
      <FormErrorSummary errors={form.summary} />
      <FormFailure failure={form.failure} />
      <TextArea
        {...withFallback(form.field('text'), '')}
        label={TEXT.falt.text}
        description={TEXT.textHjalp}
        rows={6}
        maxLength={6000}
      />
      <TextArea {...form.field('punkter')} label={TEXT.falt.punkter} description={TEXT.punkterHjalp} rows={4} />
      <Beslutsfalt gallerFran={form.field('gallerFran')} skal={form.field('skal')} />
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText={TEXT.sparar}
        >
          {TEXT.spara}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}
