import { useState } from 'react';
import type { z } from 'zod';
import { AndraPerson } from '../../../shared/modules/andra-person/schema.ts';
import { HANDLAGGANDE } from '../../../shared/modules/personal/rules.ts';
import type { Medarbetare } from '../../../shared/modules/personal/schema.ts';
import { type Fraga, useAndraPersonFraga } from '../../client/andra-person.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { useSession } from '../../client/session.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';

/** The one ceremony for everything that takes two people. Stands above whatever form asked for it. */
export function AndraPersonDialog() {
  const fraga = useAndraPersonFraga();
  return fraga === null ? null : <Ceremoni fraga={fraga} />;
}

function Ceremoni({ fraga }: { readonly fraga: Fraga }) {
  const [satt, setSatt] = useState<'pa-plats' | 'telefon'>('pa-plats');
  const cancel = () => fraga.svara(null);
  return (
    <Dialog title={text.titel} isOpen size="small" onOpenChange={cancel}>
      <p>
        {text.inleda} {fraga.vad}
      </p>
      {fraga.telefon ? (
        <RadioGroup
          label={text.satt}
          options={[
            { value: 'pa-plats', label: text.paPlats },
            { value: 'telefon', label: text.telefon },
          ]}
          value={satt}
          onChange={setSatt}
        />
      ) : null}
      {satt === 'pa-plats' ? <PaPlats svara={fraga.svara} /> : <Telefon svara={fraga.svara} />}
    </Dialog>
  );
}

type Svar = Pick<Fraga, 'svara'>;
type PaPlatsValues = { satt: 'pa-plats'; inloggningsnamn: string; losenfras: string };
type TelefonValues = { satt: 'telefon'; anvandareId: string; tid: string };

function PaPlats({ svara }: Svar) {
  const form = useForm({
    schema: AndraPerson as z.ZodType<AndraPerson, PaPlatsValues>,
    initial: { satt: 'pa-plats', inloggningsnamn: '', losenfras: '' } satisfies PaPlatsValues,
    labels: { inloggningsnamn: text.inloggningsnamn, losenfras: text.losenfras },
    submit: async (svar) => svar,
    onSaved: svara,
  });
  return (
    <Form onSubmit={form.submit} label={text.titel}>
      <FormErrorSummary errors={form.summary} />
      <p>{text.lamnaOver}</p>
      <TextField label={text.inloggningsnamn} isRequired takesFocus maxLength={64} {...form.field('inloggningsnamn')} />
      <TextField
        label={text.losenfras}
        isRequired
        type="password"
        width="full"
        maxLength={1024}
        {...form.field('losenfras')}
      />
      <Actions svara={svara} />
    </Form>
  );
}

function Telefon({ svara }: Svar) {
  const query = useQuery('andra person', () => client.personal.list({}));
  const me = useSession((session) => (session.state === 'known' ? session.status.anvandare?.id : undefined));
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(alla) => <PerTelefon kollegor={alla.filter((en) => en.id !== me && mayJoin(en))} svara={svara} />}
    </QueryView>
  );
}

function mayJoin({ slutade, roller }: Medarbetare): boolean {
  return slutade === null && roller.some((roll) => (HANDLAGGANDE as readonly string[]).includes(roll));
}

function PerTelefon({ kollegor, svara }: Svar & { readonly kollegor: readonly Medarbetare[] }) {
  const now = useNowTidpunkt();
  const [initial] = useState<TelefonValues>(() => ({ satt: 'telefon', anvandareId: '', tid: now() }));
  const form = useForm({
    schema: AndraPerson as z.ZodType<AndraPerson, TelefonValues>,
    initial,
    labels: { anvandareId: text.kollega, tid: text.tid },
    submit: async (svar) => svar,
    onSaved: svara,
  });
  const kollega = form.field('anvandareId');
  if (kollegor.length === 0) return <p>{text.ingaKollegor}</p>;
  return (
    <Form onSubmit={form.submit} label={text.titel}>
      <FormErrorSummary errors={form.summary} />
      <Select
        label={text.kollega}
        description={text.telefonHelp}
        isRequired
        width="full"
        options={kollegor.map(({ id, namn }) => ({ value: id as string, label: namn }))}
        {...kollega}
        value={kollega.value === '' ? null : kollega.value}
      />
      <TidpunktField label={text.tid} isRequired {...form.field('tid')} />
      <Actions svara={svara} />
    </Form>
  );
}

function Actions({ svara }: Svar) {
  return (
    <FormActions>
      <Button type="submit" variant="primary" shortcut="Ctrl+Enter">
        {text.klart}
      </Button>
      <Button variant="quiet" onPress={() => svara(null)}>
        {text.avbryt}
      </Button>
    </FormActions>
  );
}
