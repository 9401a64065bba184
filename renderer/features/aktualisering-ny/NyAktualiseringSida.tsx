import { useEffect } from 'react';
import { NyAktualisering } from '../../../shared/modules/aktualisering/schema.ts';
import { getSteg } from '../../../shared/process/steg.ts';
import { useCommands } from '../../client/commands.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { renameFaltfel } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import { back, replace } from '../../client/navigation.ts';
import type { Utkast } from '../../client/utkast.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Stack } from '../../ui/Layout.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { AKUT_COMMAND } from './commands.ts';
import { TEXT } from './text.ts';

const NYCKEL = 'aktualisering-ny';

interface Props {
  readonly params: { readonly akut?: boolean };
}

/** The smallest form: when it came in, one line, acute or not. The focus is in the line. */
export function NyAktualiseringSida({ params }: Props) {
  const utkast = useEgetUtkast(NYCKEL);
  return (
    <Page title={TEXT.titel} lead={TEXT.ingress}>
      <SplitView id="aktualisering-ny" title={TEXT.rutin} aside={<Rutin />}>
        <QueryView query={utkast} loadingText={TEXT.hamtar}>
          {(found) => <Formular params={params} utkast={withAkut(found, params.akut)} />}
        </QueryView>
      </SplitView>
    </Page>
  );
}

function Formular({ params, utkast }: Props & { readonly utkast: Utkast | null }) {
  const now = useNowTidpunkt();
  const [form, { restored, onDiscard }] = useEgenForm({
    nyckel: NYCKEL,
    utkast,
    schema: NyAktualisering,
    empty: { inkom: now(), rad: '', akut: params.akut ?? false },
    submit: async (ny) => {
      try {
        return await client.aktualisering.create(ny);
      } catch (error) {
        throw renameFaltfel(error, (falt) => (falt === 'handelse' ? 'inkom' : falt));
      }
    },
    onSaved: ({ aktId, kod }) => {
      showStatus(TEXT.klart(kod));
      replace('akt', { aktId });
    },
  });
  // React Aria leaves the focus alone after a press that looks like a screen reader's; here it must be in the line.
  useEffect(() => void focusField('rad'), []);
  useCommands([
    {
      ...AKUT_COMMAND,
      run: () => {
        form.set('akut', true);
        focusField('rad');
      },
    },
  ]);
  return (
    <Form onSubmit={form.submit}>
      {restored === undefined ? null : (
        <Paborjad
          sparat={restored}
          onEmpty={() => {
            onDiscard();
            focusField('rad');
          }}
        />
      )}
      <FormErrorSummary errors={form.summary} />
      <FormFailure failure={form.failure} />
      <TidpunktField label={TEXT.inkom} {...form.field('inkom')} />
      <TextArea
        label={TEXT.rad}
        description={TEXT.radHjalp}
        isRequired
        rows={2}
        maxLength={2000}
        {...form.field('rad')}
      />
      <RadioGroup<'ja' | 'nej'>
        label={TEXT.akut}
        description={TEXT.akutHjalp}
        orientation="horizontal"
        name="akut"
        value={form.values.akut === true ? 'ja' : 'nej'}
        onChange={(svar) => form.set('akut', svar === 'ja')}
        options={[
          { value: 'ja', label: TEXT.ja },
          { value: 'nej', label: TEXT.nej },
        ]}
      />
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText={TEXT.pagar}
        >
          {TEXT.knapp}
        </Button>
        <Button variant="quiet" onPress={back}>
          {TEXT.tillbaka}
        </Button>
        <DraftNote state={form.draft} />
      </FormActions>
    </Form>
  );
}

/** Whoever has just called it acute means it, whatever the draft says. */
function withAkut(utkast: Utkast | null, akut: boolean | undefined): Utkast | null {
  return utkast === null || akut === undefined ? utkast : { ...utkast, values: { ...utkast.values, akut } };
}

/** A new call must not be written into what was begun for another one, so this stands first and not beside the button. */
function Paborjad({ sparat, onEmpty }: { readonly sparat: string; readonly onEmpty: () => void }) {
  return (
    <Banner kind="info" title={TEXT.paborjad(sparat)} action={<Button onPress={onEmpty}>{TEXT.tom}</Button>}>
      {TEXT.paborjadText}
    </Banner>
  );
}

function Rutin() {
  return (
    <Stack gap={3}>
      <p>
        <strong>{TEXT.fara}</strong>
      </p>
      <p>{getSteg('inkommer').rutin}</p>
      <p className="ui-quiet">{TEXT.sparas}</p>
    </Stack>
  );
}
