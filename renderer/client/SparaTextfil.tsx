import { z } from 'zod';
import { Filmapp, type Filutfall } from '../../shared/lib/textfil.ts';
import type { ValvLage } from '../../shared/modules/valv/api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form, FormActions } from '../ui/Form.tsx';
import { FormErrorSummary } from '../ui/FormErrorSummary.tsx';
import { FormFailure } from '../ui/FormFailure.tsx';
import { showStatus } from '../ui/status.ts';
import { TextField } from '../ui/TextField.tsx';
import { withFallback } from './binding.ts';
import { useSession } from './session.ts';
import { useForm } from './useForm.ts';

const TEXT = {
  titel: 'Spara som fil',
  spara: 'Spara filen',
  sparar: 'Sparar',
  avbryt: 'Avbryt',
  mapp: 'Mapp',
  mappHjalp: 'Hela sökvägen. En fil som finns där skrivs aldrig över.',
  mappSaknas: 'Skriv i vilken mapp filen ska sparas.',
  dialog: 'Datorn frågar var filen ska ligga.',
  sparad: 'Filen är sparad.',
  avbruten: 'Inget är sparat.',
} as const;

const Skriven = z.object({ mapp: Filmapp.shape.mapp.refine((value) => value !== '', { error: TEXT.mappSaknas }) });

interface Props {
  /** What the file holds, in a sentence. */
  readonly innehall: string;
  readonly save: (mapp: string) => Promise<z.infer<typeof Filutfall>>;
  readonly onClose: () => void;
}

/** Saves a text of the municipality's own as a file. Where the shell has no dialogue of the system the folder is typed. */
export function SparaTextfil(props: Props) {
  const session = useSession();
  return session.state === 'known' ? <Formular app={session.status.app} {...props} /> : null;
}

function Formular({ app, innehall, save, onClose }: Props & { readonly app: ValvLage['app'] }) {
  const isTyped = app.filval === 'sokvag';
  const form = useForm({
    schema: isTyped ? Skriven : Filmapp,
    initial: { mapp: isTyped ? app.standardmapp : '' },
    labels: { mapp: TEXT.mapp },
    submit: ({ mapp }) => save(mapp),
    onSaved: ({ utfall }) => {
      showStatus(utfall === 'sparad' ? TEXT.sparad : TEXT.avbruten, utfall === 'sparad' ? undefined : 'info');
      onClose();
    },
  });
  return (
    <Dialog title={TEXT.titel} isOpen size="small" onOpenChange={onClose}>
      <Form onSubmit={form.submit} label={TEXT.titel}>
        <FormErrorSummary errors={form.summary} />
        <FormFailure failure={form.failure} />
        <p>{innehall}</p>
        {isTyped ? (
          <TextField
            {...withFallback(form.field('mapp'), '')}
            label={TEXT.mapp}
            description={TEXT.mappHjalp}
            isRequired
            takesFocus
            width="full"
            maxLength={1000}
          />
        ) : (
          <p className="ui-quiet">{TEXT.dialog}</p>
        )}
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
          <Button variant="quiet" onPress={onClose}>
            {TEXT.avbryt}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
