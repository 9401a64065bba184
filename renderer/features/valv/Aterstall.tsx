import { useState } from 'react';
import { ValvRecover } from '../../../shared/modules/valv/schema.ts';
import { placeAt, renameFaltfel } from '../../client/faltfel.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Aterstallningsblad } from './Aterstallningsblad.tsx';
import { useFirstError } from './first-error.ts';
import { LosenfrasFalt } from './LosenfrasFalt.tsx';
import { medLosenfras, TOM_FRAS } from './losenfras.ts';
import { OrdFalt } from './OrdFalt.tsx';
import { BladOrd, TOMMA_ORD } from './ord.ts';
import { Rubrik } from './Rubrik.tsx';
import { TEXT } from './text.ts';

const Aterstallning = medLosenfras({
  ord: BladOrd,
  inloggningsnamn: ValvRecover.shape.inloggningsnamn,
});

interface Skrivet {
  readonly inloggningsnamn: string;
  readonly ord: readonly string[];
}

/** The way in when the passphrase is lost: the words of the sheet, a new passphrase, and a new sheet. */
export function Aterstall({ onBack }: { readonly onBack: () => void }) {
  const [skrivet, setSkrivet] = useState<Skrivet>({ inloggningsnamn: '', ord: TOMMA_ORD });
  const [nyaOrd, setNyaOrd] = useState<readonly string[] | null>(null);
  if (nyaOrd === null) {
    return (
      <GamlaBladet
        skrivet={skrivet}
        onBack={onBack}
        onDone={(next, ord) => {
          setSkrivet(next);
          setNyaOrd(ord);
        }}
      />
    );
  }
  return (
    <Aterstallningsblad
      ord={nyaOrd}
      pagar={TEXT.aterstall.aterstaller}
      klart={TEXT.aterstall.klart}
      tillbaka={TEXT.aterstall.borjaOm}
      onBack={() => setNyaOrd(null)}
    />
  );
}

interface GamlaBladetProps {
  readonly skrivet: Skrivet;
  readonly onBack: () => void;
  readonly onDone: (skrivet: Skrivet, nyaOrd: readonly string[]) => void;
}

function GamlaBladet({ skrivet, onBack, onDone }: GamlaBladetProps) {
  const form = useForm({
    schema: Aterstallning,
    initial: { inloggningsnamn: skrivet.inloggningsnamn, ord: [...skrivet.ord], ...TOM_FRAS },
    submit: async ({ inloggningsnamn, ord, losenfras }) => {
      try {
        const blad = await client.valv.recover({ inloggningsnamn, ord, losenfras });
        return { skrivet: { inloggningsnamn, ord }, nyaOrd: blad.ord };
      } catch (error) {
        // What is wrong with the words as a whole belongs under them.
        throw placeAt(renameFaltfel(error, fromOne), 'ord');
      }
    },
    onSaved: (result) => onDone(result.skrivet, result.nyaOrd),
  });
  useFirstError(form);
  return (
    <>
      <Rubrik title={TEXT.aterstall.titel}>{TEXT.aterstall.ingress}</Rubrik>
      <Form onSubmit={form.submit}>
        <OrdFalt
          ord={form.values.ord}
          onChange={(ord) => form.set('ord', ord)}
          errorAt={(index) => form.field(`ord.${index}`).error}
          onLeave={(index) => form.field(`ord.${index}`).onBlur()}
          error={form.summary.find(({ falt }) => falt === 'ord')?.mening}
          takesFocus
        />
        <TextField
          label={TEXT.falt.inloggningsnamn}
          description={TEXT.aterstall.namnHjalp}
          maxLength={64}
          {...form.field('inloggningsnamn')}
        />
        <LosenfrasFalt
          losenfras={form.field('losenfras')}
          igen={form.field('igen')}
          onFras={(losenfras) => {
            form.set('losenfras', losenfras);
            form.set('igen', '');
          }}
        />
        <FormActions>
          <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={TEXT.aterstall.pagar}>
            {TEXT.aterstall.knapp}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {TEXT.aterstall.tillbaka}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

/** The core counts the words of an old sheet as people do, from 1; the fields count from 0. */
function fromOne(falt: string): string {
  const nr = /^ord\.(\d+)$/.exec(falt)?.[1];
  return nr === undefined ? falt : `ord.${Number(nr) - 1}`;
}
