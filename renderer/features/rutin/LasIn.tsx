import { z } from 'zod';
import { Filtext } from '../../../shared/lib/textfil.ts';
import { Datum } from '../../../shared/lib/tid.ts';
import type { Rutinandring } from '../../../shared/modules/rutin/api.ts';
import { Skal, type Stegrutin } from '../../../shared/modules/rutin/schema.ts';
import { getSteg } from '../../../shared/process/steg.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { useGranskning } from '../../client/granskning.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { TextfilForm } from '../../client/TextfilForm.tsx';
import type { Utkast } from '../../client/utkast.ts';
import { useToday } from '../../ui/clock.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { showStatus } from '../../ui/status.ts';
import { Beslutsfalt } from './Beslutsfalt.tsx';
import { Rutintext } from './Rutintext.tsx';
import { LAS_IN, TEXT } from './text.ts';
import { Undersida } from './Undersida.tsx';

const NYCKEL = 'rutin:fil';
const Formular = z.object({ text: Filtext, gallerFran: Datum, skal: Skal });

/** Routines out of a file: looked through first, then decided on, all of them or none. */
export function LasIn() {
  const utkast = useEgetUtkast(NYCKEL);
  return (
    <Undersida title={LAS_IN.titel} lead={LAS_IN.ingress}>
      <QueryView query={utkast} loadingText={TEXT.hamtarUtkast}>
        {(found) => <LasInForm utkast={found} />}
      </QueryView>
    </Undersida>
  );
}

function LasInForm({ utkast }: { readonly utkast: Utkast | null }) {
  const granskning = useGranskning((text) => client.rutin.preview({ text }));
  const [form, restored] = useEgenForm({
    nyckel: NYCKEL,
    utkast,
    schema: Formular,
    empty: { text: '', gallerFran: useToday() as string, skal: '' },
    labels: LAS_IN.falt,
    submit: (fil) => client.rutin.importFil({ ...fil, grund: granskning.granskad(fil.text)?.grund ?? 0 }),
    onSaved: ({ nr }) => {
      showStatus(TEXT.sparad(nr));
      navigate('rutiner', {});
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
      renderAndring={(andring) => <Andring key={andring.steg} {...andring} />}
      lasIn={() => LAS_IN.lasIn}
    >
      <Beslutsfalt gallerFran={form.field('gallerFran')} skal={form.field('skal')} />
    </TextfilForm>
  );
}

function Andring({ steg, fore, efter }: Rutinandring) {
  const { nr, namn } = getSteg(steg);
  return (
    <Section title={TEXT.steg(nr, namn)} level={3}>
      <KeyValue
        items={[
          { label: LAS_IN.blir, value: <Lydelse rutin={efter} /> },
          { label: LAS_IN.star, value: <Lydelse rutin={fore} /> },
        ]}
      />
    </Section>
  );
}

function Lydelse({ rutin }: { readonly rutin: Stegrutin | null }) {
  return rutin === null ? <span className="ui-quiet">{LAS_IN.inget}</span> : <Rutintext {...rutin} />;
}
