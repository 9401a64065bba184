import { useState } from 'react';
import type { Arendetyprisk } from '../../../shared/modules/arendetyp/risk.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { type Aktutkast, useAktForm, useRestored, withUtkast } from '../../client/aktutkast.ts';
import { renameFaltfel } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { UtkastVy } from '../../client/UtkastVy.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { showStatus } from '../../ui/status.ts';
import { BehovFields } from './BehovFields.tsx';
import { BehovForm as BehovSchema, type BehovValues, tidyBehov } from './behov.ts';
import { text } from './text.ts';

const NYCKEL = 'matchning';

interface Props extends Pick<PanelProps, 'aktId'> {
  /** What the form begins from when there is no draft. */
  readonly start: BehovValues;
  readonly platser: readonly InsatsPlats[];
  readonly risk: Arendetyprisk | null;
  readonly onDone: () => void;
  /** Null when there is no earlier run to go back to. */
  readonly onCancel: (() => void) | null;
}

/** What the household needs. Running it stores the needs, the catalogue as it was and the result, for good. */
export function BehovForm(props: Props) {
  return (
    <UtkastVy aktId={props.aktId} nyckel={NYCKEL} loadingText={text.loadingDraft} takesFocus={props.onCancel !== null}>
      {(utkast) => <Inner {...props} utkast={utkast} />}
    </UtkastVy>
  );
}

function Inner({
  aktId,
  start,
  platser,
  risk,
  utkast,
  onDone,
  onCancel,
}: Props & { readonly utkast: Aktutkast | null }) {
  const form = useAktForm({
    aktId,
    nyckel: NYCKEL,
    schema: BehovSchema,
    initial: withUtkast(start, utkast),
    submit: async (behov) => {
      try {
        return await client.matchning.run({ aktId, behov: tidyBehov(behov) });
      } catch (error) {
        throw renameFaltfel(error, (falt) => falt.replace(/^behov\./, ''));
      }
    },
    onSaved: () => {
      showStatus(text.gjord);
      onDone();
    },
  });
  const [empty] = useState(start);
  const restored = useRestored(form, { aktId, nyckel: NYCKEL, empty, utkast });
  return (
    <Form onSubmit={form.submit} label={text.behov}>
      <FormErrorSummary errors={form.summary} />
      <p className="ui-quiet">{text.behovHelp}</p>
      <BehovFields form={form} platser={platser} risk={risk} />
      {form.failure === null ? null : <Banner kind="danger" title={form.failure.mening} isLive />}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText={text.matchar}
        >
          {text.matcha}
        </Button>
        {onCancel === null ? null : (
          <Button variant="quiet" onPress={onCancel}>
            {text.stang}
          </Button>
        )}
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}
