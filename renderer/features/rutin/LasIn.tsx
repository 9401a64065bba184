import { z } from 'zod';
import { Filtext } from '../../../shared/lib/textfil.ts';
import { Datum } from '../../../shared/lib/tid.ts';
import type { Rutinandring } from '../../../shared/modules/rutin/api.ts';
import { Skal, type Stegrutin } from '../../../shared/modules/rutin/schema.ts';
import { getSteg } from '../../../shared/process/steg.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { Granskat } from '../../client/Granskat.tsx';
import { useGranskning } from '../../client/granskning.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { Radfelslista } from '../../client/Radfelslista.tsx';
import { TextfilFalt } from '../../client/TextfilFalt.tsx';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
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
      {isKlar ? <Beslutsfalt gallerFran={form.field('gallerFran')} skal={form.field('skal')} /> : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting || granskning.isGranskar}
          pendingText={isKlar ? LAS_IN.laserIn : LAS_IN.granskar}
        >
          {isKlar ? LAS_IN.lasIn : LAS_IN.granska}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

interface AndringarProps {
  readonly andringar: readonly Rutinandring[];
  readonly oforandrade: number;
}

function Andringar({ andringar, oforandrade }: AndringarProps) {
  return (
    <Granskat title={LAS_IN.andringar(andringar.length)} description={LAS_IN.oforandrade(oforandrade)}>
      {andringar.map(({ steg, fore, efter }) => {
        const { nr, namn } = getSteg(steg);
        return (
          <Section key={steg} title={TEXT.steg(nr, namn)} level={3}>
            <KeyValue
              items={[
                { label: LAS_IN.blir, value: <Lydelse rutin={efter} /> },
                { label: LAS_IN.star, value: <Lydelse rutin={fore} /> },
              ]}
            />
          </Section>
        );
      })}
    </Granskat>
  );
}

function Lydelse({ rutin }: { readonly rutin: Stegrutin | null }) {
  return rutin === null ? <span className="ui-quiet">{LAS_IN.inget}</span> : <Rutintext {...rutin} />;
}
