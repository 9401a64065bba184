import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Tidpunkt } from '../../../shared/lib/tid.ts';
import { NyAktualisering } from '../../../shared/modules/aktualisering/schema.ts';
import { getSteg } from '../../../shared/process/steg.ts';
import { useCommands } from '../../client/commands.ts';
import { renameFaltfel } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import { back, replace } from '../../client/navigation.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Stack } from '../../ui/Layout.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { Page } from '../../ui/Page.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { AKUT_COMMAND } from './commands.ts';
import { findPaborjad, keepPaborjad } from './paborjad.ts';
import { TEXT } from './text.ts';

/** The smallest form: when it came in, one line, acute or not. The focus is in the line. */
export function NyAktualiseringSida({ params }: { readonly params: { readonly akut?: boolean } }) {
  const now = useNowTidpunkt();
  const [paborjad, setPaborjad] = useState(findPaborjad);
  const form = useForm({
    schema: NyAktualisering,
    initial: {
      ...tomt(now()),
      ...paborjad,
      ...(params.akut === undefined ? {} : { akut: params.akut }),
    },
    saveDraft: async (varden) => keepPaborjad(varden),
    submit: async (ny) => {
      try {
        return await client.aktualisering.create(ny);
      } catch (error) {
        throw renameFaltfel(error, (falt) => (falt === 'handelse' ? 'inkom' : falt));
      }
    },
    onSaved: ({ aktId, kod }) => {
      keepPaborjad(null);
      showStatus(TEXT.klart(kod));
      replace('akt', { aktId });
    },
  });
  // React Aria leaves the focus alone after a press that looks like a screen reader's; here it must be in the line.
  useEffect(() => void focusField('rad'), []);

  function empty() {
    form.reset(tomt(now()));
    keepPaborjad(null);
    setPaborjad(null);
    focusField('rad');
  }
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
    <Page title={TEXT.titel} lead={TEXT.ingress}>
      <SplitView id="aktualisering-ny" title={TEXT.rutin} aside={<Rutin />}>
        <Form onSubmit={form.submit}>
          {paborjad === null ? null : <Paborjad onEmpty={empty} />}
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
          </FormActions>
        </Form>
      </SplitView>
    </Page>
  );
}

function tomt(inkom: Tidpunkt): z.input<typeof NyAktualisering> {
  return { inkom, rad: '', akut: false };
}

/** A new call must not be written into what was begun for another one. */
function Paborjad({ onEmpty }: { readonly onEmpty: () => void }) {
  return (
    <Banner kind="info" title={TEXT.paborjad} action={<Button onPress={onEmpty}>{TEXT.tom}</Button>}>
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
