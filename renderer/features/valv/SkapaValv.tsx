import { useState } from 'react';
import { AppError } from '../../../shared/api/errors.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Aterstallningsblad } from './Aterstallningsblad.tsx';
import { useFirstError } from './first-error.ts';
import { LosenfrasFalt } from './LosenfrasFalt.tsx';
import { medLosenfras, TOM_FRAS } from './losenfras.ts';
import { Rubrik } from './Rubrik.tsx';
import { TEXT } from './text.ts';
import { TOM_PERSON, VemOchVar, type VemOchVarVarden } from './VemOchVar.tsx';

type Steg =
  | { readonly nr: 1; readonly fel: string | null }
  | { readonly nr: 2 }
  | { readonly nr: 3; readonly ord: readonly string[] };

/** First start: who and where, the passphrase, the recovery sheet. The vault exists when the words have been typed back. */
export function SkapaValv({ onBackup }: { readonly onBackup: () => void }) {
  const [steg, setSteg] = useState<Steg>({ nr: 1, fel: null });
  const [person, setPerson] = useState<VemOchVarVarden>(TOM_PERSON);
  if (steg.nr === 1) {
    return (
      <VemOchVar
        initial={person}
        fel={steg.fel}
        onBackup={onBackup}
        onDone={(varden) => {
          setPerson(varden);
          setSteg({ nr: 2 });
        }}
      />
    );
  }
  if (steg.nr === 2) {
    return (
      <ValjLosenfras
        person={person}
        onBack={(fel) => setSteg({ nr: 1, fel })}
        onDone={(ord) => setSteg({ nr: 3, ord })}
      />
    );
  }
  return (
    <Aterstallningsblad
      ord={steg.ord}
      kicker={TEXT.skapa.steg(3)}
      pagar={TEXT.skapa.skapar}
      klart={TEXT.skapa.klart}
      tillbaka={TEXT.skapa.tillbaka}
      onBack={() => setSteg({ nr: 2 })}
    />
  );
}

const Fras = medLosenfras({});

interface ValjLosenfrasProps {
  readonly person: VemOchVarVarden;
  readonly onBack: (fel: string | null) => void;
  readonly onDone: (ord: readonly string[]) => void;
}

function ValjLosenfras({ person, onBack, onDone }: ValjLosenfrasProps) {
  const form = useForm({
    schema: Fras,
    initial: TOM_FRAS,
    submit: async ({ losenfras }) => {
      try {
        return await client.valv.create({ ...person, losenfras });
      } catch (error) {
        // What the core says about the first step is shown there, with what was typed still in its fields.
        const other = error instanceof AppError && error.faltfel.find(({ falt }) => falt !== 'losenfras');
        if (other) onBack(other.mening);
        throw error;
      }
    },
    onSaved: ({ ord }) => onDone(ord),
  });
  useFirstError(form);
  return (
    <>
      <Rubrik title={TEXT.skapa.fras} kicker={TEXT.skapa.steg(2)}>
        {TEXT.skapa.frasIngress}
      </Rubrik>
      <Form onSubmit={form.submit}>
        <FormFailure failure={form.failure} />
        <LosenfrasFalt
          losenfras={form.field('losenfras')}
          igen={form.field('igen')}
          onFras={(losenfras) => form.reset({ losenfras, igen: '' })}
        />
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={TEXT.skapa.frasPagar}>
            {TEXT.skapa.frasKnapp}
          </Button>
          <Button variant="quiet" onPress={() => onBack(null)}>
            {TEXT.skapa.tillbaka}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
