import { ArrowLeft } from 'lucide-react';
import { z } from 'zod';
import { Filtext } from '../../../shared/lib/textfil.ts';
import { formatDatum } from '../../../shared/lib/tid.ts';
import type { Lagrumsandring } from '../../../shared/modules/lagrum/api.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { useGranskning } from '../../client/granskning.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { TextfilForm } from '../../client/TextfilForm.tsx';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
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
  return (
    <TextfilForm
      label={LAS_IN.titel}
      form={form}
      restored={restored}
      text={form.field('text')}
      granskning={granskning}
      titleOf={LAS_IN.andringar}
      descriptionOf={LAS_IN.oforandrade}
      renderAndring={(andring) => <Andring key={`${andring.efter.id} ${andring.efter.gallerFran}`} {...andring} />}
      lasIn={LAS_IN.lasIn}
    />
  );
}

function Andring({ fore, efter }: Lagrumsandring) {
  return (
    <Section title={`${efter.paragraf} ${efter.lag}`} level={3}>
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
  );
}
