import { ArrowLeft } from 'lucide-react';
import { z } from 'zod';
import { Filtext } from '../../../shared/lib/textfil.ts';
import { formatDatum } from '../../../shared/lib/tid.ts';
import type { Lagrumsandring } from '../../../shared/modules/lagrum/api.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { Granskat } from '../../client/Granskat.tsx';
import { useGranskning } from '../../client/granskning.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { Radfelslista } from '../../client/Radfelslista.tsx';
import { TextfilFalt } from '../../client/TextfilFalt.tsx';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { showStatus } from '../../ui/status.ts';
import { LAS_IN, TEXT } from './text.ts';

const NYCKEL = 'lagrum:fil';
const Formular = z.object({ text: Filtext });

/** Law references out of a file: looked through first, then read in, all of them or none. */
export function LasIn() {
  const utkast = useEgetUtkast(NYCKEL);
  return (
    <Page
      kicker={TEXT.titel}
      title={LAS_IN.titel}
      lead={LAS_IN.ingress}
      width="form"
      actions={
        <Button variant="quiet" icon={ArrowLeft} onPress={() => navigate('lagrum', {})}>
          {TEXT.tillbaka}
        </Button>
      }
    >
      <QueryView query={utkast} loadingText={TEXT.hamtarUtkast}>
        {(found) => <LasInForm utkast={found} />}
      </QueryView>
    </Page>
  );
}

function LasInForm({ utkast }: { readonly utkast: Utkast | null }) {
  const granskning = useGranskning((text) => client.lagrum.preview({ text }));
  const [form, restored] = useEgenForm({
    nyckel: NYCKEL,
    utkast,
    schema: Formular,
    empty: { text: '' },
    labels: { text: LAS_IN.fil },
    submit: ({ text }) => client.lagrum.importFil({ grund: granskning.granskad(text)?.grund ?? 0, text }),
    onSaved: ({ inlasta }) => {
      showStatus(LAS_IN.inlasta(inlasta));
      navigate('lagrum', {});
    },
  });
  const falt = form.field('text');
  const granskad = granskning.granskad(falt.value);
  const isKlar = granskad !== null && granskad.antalFel === 0 && granskad.andringar.length > 0;
  return (
    <Form onSubmit={isKlar ? form.submit : () => granskning.run(falt.value)} label={LAS_IN.titel}>
      <FormErrorSummary errors={form.summary} />
      <FormFailure failure={form.failure} />
      <TextfilFalt binding={{ ...falt, error: falt.error ?? granskning.fel(falt.value) }} />
      {granskad !== null && granskad.antalFel > 0 ? <Radfelslista {...granskad} falt="text" /> : null}
      {granskad !== null && granskad.antalFel === 0 ? <Andringar {...granskad} /> : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting || granskning.isGranskar}
          pendingText={isKlar ? LAS_IN.laserIn : LAS_IN.granskar}
        >
          {isKlar ? LAS_IN.lasIn(granskad.andringar.length) : LAS_IN.granska}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

interface AndringarProps {
  readonly andringar: readonly Lagrumsandring[];
  readonly oforandrade: number;
}

function Andringar({ andringar, oforandrade }: AndringarProps) {
  return (
    <Granskat title={LAS_IN.andringar(andringar.length)} description={LAS_IN.oforandrade(oforandrade)}>
      {andringar.map(({ fore, efter }) => (
        <Section key={`${efter.id} ${efter.gallerFran}`} title={`${efter.paragraf} ${efter.lag}`} level={3}>
          <KeyValue
            items={[
              { label: TEXT.falt.gallerFran, value: formatDatum(efter.gallerFran) },
              {
                label: TEXT.falt.gallerTill,
                value: efter.gallerTill === null ? TEXT.ingenSlutdag : formatDatum(efter.gallerTill),
              },
              { label: TEXT.falt.text, value: efter.text },
              {
                label: TEXT.falt.verifierad,
                value: efter.verifierad === 'kontrollerad' ? TEXT.kontrollerad : TEXT.attVerifiera,
              },
              { label: TEXT.falt.kalla, value: efter.kalla },
              {
                label: LAS_IN.fore,
                value: fore === null ? LAS_IN.inget : `${fore.paragraf} ${fore.lag}. ${fore.text}`,
              },
            ]}
          />
        </Section>
      ))}
    </Granskat>
  );
}
