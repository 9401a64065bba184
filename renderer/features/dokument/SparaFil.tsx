import { z } from 'zod';
import { dokumentApi } from '../../../shared/modules/dokument/api.ts';
import { inlagansFilnamn } from '../../../shared/modules/dokument/filnamn.ts';
import { needsAndraPerson } from '../../../shared/modules/utlamnande/schema.ts';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';
import { askAndraPerson } from '../../client/andra-person.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';
import { UtActions } from './UtActions.tsx';
import { type UtProps, usualMottagare } from './utfall.ts';

const { mottagare, mapp } = dokumentApi.saveFile.input.shape;
const tillArkivet = z.boolean();
const Fil = z.object({ mottagare, mapp, tillArkivet });
const FilMedMapp = Fil.extend({ mapp: mapp.refine((value) => value !== '', { error: text.mappSaknas }) });

/** Saves the document as a readable file. Where the shell has no dialogue of the system the folder is typed. */
export function SparaFil({ aktId, rad, onClose, onEnd, app }: UtProps & { readonly app: ValvLage['app'] }) {
  const isTyped = app.filval === 'sokvag';
  const isPar = rad.mall === 'akt';
  const isWhole = needsAndraPerson(rad.mall, false);
  const sparad = isPar ? text.sparadeTva : text.sparad;
  const form = useForm({
    schema: isTyped ? FilMedMapp : Fil,
    initial: { mottagare: usualMottagare(rad), mapp: isTyped ? app.standardmapp : '', tillArkivet: false },
    labels: { mottagare: text.mottagare, mapp: text.mapp },
    submit: async (fil) => {
      const andraPerson = needsAndraPerson(rad.mall, fil.tillArkivet)
        ? await askAndraPerson({ vad: text.heltUt(fil.mottagare), telefon: true })
        : null;
      return { ...(await client.dokument.saveFile({ aktId, dokumentId: rad.id, ...fil, andraPerson })), ...fil };
    },
    onSaved: ({ utfall, mapp: folder }) => {
      if (utfall === 'avbruten') onEnd({ kind: 'info', title: text.sparandeAvbrutet });
      else onEnd({ kind: 'done', title: sparad, body: isTyped ? text.sparadMapp(folder) : undefined });
    },
  });
  return (
    <Dialog title={text.spara} isOpen size="small" onOpenChange={onClose}>
      <Form onSubmit={form.submit} label={text.spara}>
        <FormErrorSummary errors={form.summary} />
        <Banner kind="due" title={text.okrypterad}>
          {text.sparaHelp}
        </Banner>
        {isPar ? <p>{text.tvaFiler(rad.filnamn, inlagansFilnamn(rad.filnamn))}</p> : null}
        <TextField
          label={text.mottagare}
          description={text.mottagareHelp}
          isRequired
          takesFocus
          width="full"
          maxLength={200}
          {...form.field('mottagare')}
        />
        {isWhole ? (
          <Checkbox {...form.check('tillArkivet')} description={text.tillArkivetHelp}>
            {text.tillArkivet}
          </Checkbox>
        ) : null}
        {isTyped ? (
          <TextField
            label={text.mapp}
            description={text.mappHelp}
            isRequired
            width="full"
            maxLength={1000}
            {...form.nullable('mapp')}
          />
        ) : (
          <p className="ui-quiet">{text.mappDialog}</p>
        )}
        <UtActions form={form} verb={text.spara} pendingText={text.sparar} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
