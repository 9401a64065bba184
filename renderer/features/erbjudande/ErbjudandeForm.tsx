import { useState } from 'react';
import type { AktId, PostId } from '../../../shared/lib/id.ts';
import type { PlatsUtfall } from '../../../shared/matchning/schema.ts';
import { undantagsvillkor } from '../../../shared/matchning/undantag.ts';
import { type InsatsPlats, PLATSTYP_NAMN } from '../../../shared/modules/insats/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { askAndraPerson } from '../../client/andra-person.ts';
import { withFallback } from '../../client/binding.ts';
import { renameFaltfel } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import { useSession } from '../../client/session.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { SignActions } from '../../ui/SignActions.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';
import { UndantagFields } from './UndantagFields.tsx';
import { ErbjudandeForm as ErbjudandeSchema, emptyErbjudande, formField, toNyttErbjudande } from './values.ts';

interface Props {
  readonly aktId: AktId;
  readonly nyckel: string;
  readonly matchningPostId: PostId | null;
  readonly platsKod: string | null;
  readonly utfall: PlatsUtfall | null;
  readonly platser: readonly InsatsPlats[];
  readonly utkast: Aktutkast | null;
  /** In acute work the second person may be asked by telephone. */
  readonly isAkut: boolean;
  readonly reload: () => void;
  readonly onClose: () => void;
}

/** How the offer was put, and the exceptions that it takes. */
export function ErbjudandeForm(props: Props) {
  const { aktId, nyckel, matchningPostId, platsKod, utfall, utkast, isAkut, reload, onClose } = props;
  const now = useNowTidpunkt();
  const av = useSession((session) => (session.state === 'known' ? (session.status.anvandare?.namn ?? '') : ''));
  const [empty] = useState(() => emptyErbjudande(now(), platsKod ?? '', utfall));
  const form = useAktForm({
    aktId,
    nyckel,
    schema: ErbjudandeSchema,
    initial: withUtkast(empty, utkast),
    labels: { platsKod: text.plats, handelse: text.handelse },
    submit: async (values) => {
      try {
        const sent = toNyttErbjudande(values, { av, matchningPostId, utfall });
        const andraPerson =
          values.hard.length === 0 ? null : await askAndraPerson({ vad: text.undantagVad, telefon: isAkut });
        return await client.erbjudande.create({ aktId, ...sent, andraPerson });
      } catch (error) {
        throw renameFaltfel(error, formField);
      }
    },
    onSaved: () => {
      showStatus(text.lamnat);
      reload();
      onClose();
    },
  });
  const restored = useRestored(form, { aktId, nyckel, empty, utkast });
  const plats = form.field('platsKod');
  return (
    <Form onSubmit={form.submit} label={text.dialogTitleUtan}>
      <FormErrorSummary errors={form.summary} />
      {platsKod === null ? (
        <ComboBox
          label={text.plats}
          description={text.platsHelp}
          isRequired
          options={props.platser.map(({ kod, typ }) => ({ value: kod, label: `${kod} ${PLATSTYP_NAMN[typ]}` }))}
          {...plats}
          value={plats.value === '' ? null : plats.value}
          onChange={(kod) => plats.onChange(kod ?? '')}
        />
      ) : null}
      <TextArea
        label={text.information}
        description={text.informationHelp}
        takesFocus={platsKod !== null}
        rows={4}
        maxLength={5000}
        {...withFallback(form.field('information'), '')}
      />
      {utfall === null ? null : <UndantagFields form={form} utfall={utfall} villkor={undantagsvillkor(utfall)} />}
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
      <SignActions form={form} {...restored} onCancel={onClose} />
    </Form>
  );
}
