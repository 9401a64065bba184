import { ArrowLeft } from 'lucide-react';
import type { z } from 'zod';
import { Lagrum } from '../../../shared/lagrum/define.ts';
import { formatDatum } from '../../../shared/lib/tid.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { renameFaltfel } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Marke } from './Marke.tsx';
import { TEXT } from './text.ts';

export interface EttLagrumProps {
  /** Null: nothing with that id applies today. */
  readonly rad: LagrumRad | null;
  readonly onSaved: () => void;
}

/** One reference as it reads today, and the municipality's own dated version of it. */
export function EttLagrum({ rad, onSaved }: EttLagrumProps) {
  return (
    <Page
      kicker={TEXT.titel}
      title={rad === null ? TEXT.finnsInte : `${rad.paragraf} ${rad.lag}`}
      width="form"
      actions={
        <Button variant="quiet" icon={ArrowLeft} onPress={() => navigate('lagrum', {})}>
          {TEXT.tillbaka}
        </Button>
      }
    >
      {rad === null ? null : (
        <>
          <Section title={TEXT.nu}>
            <KeyValue
              items={[
                { label: TEXT.falt.text, value: rad.text },
                { label: TEXT.falt.gallerFran, value: formatDatum(rad.gallerFran) },
                {
                  label: TEXT.falt.gallerTill,
                  value: rad.gallerTill === null ? TEXT.ingenSlutdag : formatDatum(rad.gallerTill),
                },
                { label: TEXT.falt.verifierad, value: <Marke rad={rad} /> },
                { label: TEXT.falt.kalla, value: rad.kalla },
              ]}
            />
          </Section>
          <Section title={TEXT.ratta} description={TEXT.rattaText}>
            <EgenVersion rad={rad} onSaved={onSaved} />
          </Section>
        </>
      )}
    </Page>
  );
}

interface EgenVersionProps {
  readonly rad: LagrumRad;
  readonly onSaved: () => void;
}

function EgenVersion(props: EgenVersionProps) {
  const nyckel = `lagrum:${props.rad.id.replaceAll('.', ':')}`;
  const utkast = useEgetUtkast(nyckel);
  return (
    <QueryView query={utkast} loadingText={TEXT.hamtarUtkast}>
      {(found) => <VersionForm {...props} nyckel={nyckel} utkast={found} />}
    </QueryView>
  );
}

interface VersionFormProps extends EgenVersionProps {
  readonly nyckel: string;
  readonly utkast: Utkast | null;
}

function VersionForm({ rad, onSaved, nyckel, utkast }: VersionFormProps) {
  const idag = useToday();
  const [form, restored] = useEgenForm({
    nyckel,
    utkast,
    schema: Lagrum,
    empty: startValues(rad, idag),
    labels: TEXT.falt,
    submit: async (lagrum) => {
      try {
        return await client.lagrum.save({ lagrum });
      } catch (error) {
        throw renameFaltfel(error, (falt) => falt.replace(/^lagrum\./, ''));
      }
    },
    onSaved: () => {
      showStatus(TEXT.sparad);
      onSaved();
      navigate('lagrum', {});
    },
  });
  return (
    <Form onSubmit={form.submit}>
      <FormErrorSummary errors={form.summary} />
      <FormFailure failure={form.failure} />
      <TextField {...form.field('lag')} label={TEXT.falt.lag} width="full" isRequired maxLength={200} />
      <TextField {...form.field('paragraf')} label={TEXT.falt.paragraf} isRequired maxLength={100} />
      <TextArea
        {...form.field('text')}
        label={TEXT.falt.text}
        description={TEXT.textHjalp}
        isRequired
        rows={2}
        maxLength={500}
      />
      <DatumField {...form.field('gallerFran')} label={TEXT.falt.gallerFran} isRequired />
      <DatumField {...form.nullable('gallerTill')} label={TEXT.falt.gallerTill} description={TEXT.gallerTillHjalp} />
      <RadioGroup
        {...form.field('verifierad')}
        label={TEXT.falt.verifierad}
        orientation="horizontal"
        options={[
          { value: 'kontrollerad', label: TEXT.kontrollerad },
          { value: 'att-verifiera', label: TEXT.attVerifiera },
        ]}
      />
      <TextField
        {...form.field('kalla')}
        label={TEXT.falt.kalla}
        description={TEXT.kallaHjalp}
        width="full"
        isRequired
        maxLength={300}
      />
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
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

/** The words of today's version, from today on, with a source of their own yet to be named. */
function startValues(rad: LagrumRad, idag: string): z.input<typeof Lagrum> {
  return { ...rad, gallerFran: idag, gallerTill: null, verifierad: 'kontrollerad', kalla: '' };
}
