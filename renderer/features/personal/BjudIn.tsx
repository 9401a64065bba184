import { useState } from 'react';
import { z } from 'zod';
import { AppError } from '../../../shared/api/errors.ts';
import { Namnuppgifter, type Roll, RollLista } from '../../../shared/modules/personal/schema.ts';
import { Inloggningsnamn } from '../../../shared/modules/valv/schema.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import type { Utkast } from '../../client/utkast.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { PersonalParts } from './feature.tsx';
import { Klart } from './Klart.tsx';
import { Overlamning } from './Overlamning.tsx';
import { TEXT } from './text.ts';
import { ROLLVAL } from './words.ts';

const Uppgifter = Namnuppgifter.extend({ inloggningsnamn: Inloggningsnamn, roller: RollLista, ny: z.boolean() });
type Varden = z.input<typeof Uppgifter>;
type Inbjuden = z.output<typeof Uppgifter>;

const NYCKEL = 'personal:inbjudan';
const TOM: Varden = { namn: '', titel: '', inloggningsnamn: '', roller: ['handlaggare'], ny: true };

type Steg =
  | { readonly slag: 'uppgifter'; readonly varden: Varden; readonly fel: string | null }
  | { readonly slag: 'overlamning'; readonly inbjuden: Inbjuden }
  | { readonly slag: 'klart'; readonly inbjuden: Inbjuden; readonly ejGivna: readonly Roll[] };

/** Who is coming, then the keyboard is theirs, then what holds. */
export function BjudIn({ LosenfrasForm }: PersonalParts) {
  const [steg, setSteg] = useState<Steg>({ slag: 'uppgifter', varden: TOM, fel: null });
  if (steg.slag === 'uppgifter') {
    return <Vem {...steg} onDone={(inbjuden) => setSteg({ slag: 'overlamning', inbjuden })} />;
  }
  const { inbjuden } = steg;
  if (steg.slag === 'klart') {
    return (
      <Klart title={TEXT.inbjudan.klart(inbjuden.namn)} ejGivna={steg.ejGivna}>
        {TEXT.inbjudan.klartText(inbjuden.inloggningsnamn)}
      </Klart>
    );
  }
  const goBack = (fel: string | null) => setSteg({ slag: 'uppgifter', varden: inbjuden, fel });
  async function invite(losenfras: string) {
    try {
      const { ejGivna } = await client.personal.invite({ ...inbjuden, losenfras });
      setSteg({ slag: 'klart', inbjuden, ejGivna });
    } catch (error) {
      // What is wrong with the first step is shown there, with what was typed still in its fields.
      const other = error instanceof AppError && error.faltfel.find(({ falt }) => falt !== 'losenfras');
      if (other) goBack(other.mening);
      throw error;
    }
  }
  return (
    <Overlamning
      namn={inbjuden.namn}
      LosenfrasForm={LosenfrasForm}
      submit={invite}
      knapp={TEXT.inbjudan.knapp}
      pagar={TEXT.inbjudan.pagar}
      onBack={() => goBack(null)}
    />
  );
}

interface VemProps {
  readonly varden: Varden;
  readonly fel: string | null;
  readonly onDone: (inbjuden: Inbjuden) => void;
}

function Vem(props: VemProps) {
  const utkast = useEgetUtkast(NYCKEL);
  return (
    <Page title={TEXT.inbjudan.titel} lead={TEXT.inbjudan.ingress} width="form">
      <QueryView query={utkast} loadingText={TEXT.hamtar}>
        {(found) => <VemForm {...props} utkast={found} />}
      </QueryView>
    </Page>
  );
}

function VemForm({ varden, fel, onDone, utkast }: VemProps & { readonly utkast: Utkast | null }) {
  const [form, restored] = useEgenForm({
    nyckel: NYCKEL,
    utkast,
    schema: Uppgifter,
    empty: varden,
    labels: TEXT.falt,
    submit: async (inbjuden) => inbjuden,
    onSaved: onDone,
  });
  return (
    <Form onSubmit={form.submit} label={TEXT.inbjudan.titel}>
      {fel === null ? null : <Banner kind="danger" title={fel} isLive />}
      <FormErrorSummary errors={form.summary} />
      <TextField
        {...form.field('namn')}
        label={TEXT.falt.namn}
        description={TEXT.inbjudan.namnHjalp}
        isRequired
        takesFocus
        maxLength={120}
      />
      <TextField {...form.field('titel')} value={form.values.titel ?? ''} label={TEXT.falt.titel} maxLength={120} />
      <TextField
        {...form.field('inloggningsnamn')}
        label={TEXT.falt.inloggningsnamn}
        description={TEXT.inbjudan.inloggningsnamnHjalp}
        isRequired
        maxLength={64}
      />
      <CheckboxGroup {...form.field('roller')} label={TEXT.falt.roller} isRequired options={ROLLVAL} />
      <Checkbox {...form.check('ny')}>{TEXT.falt.ny}</Checkbox>
      <FormActions>
        <Button type="submit" variant="primary">
          {TEXT.inbjudan.fortsatt}
        </Button>
        <Button variant="quiet" onPress={() => navigate('personal', {})}>
          {TEXT.tillPersonal}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}
